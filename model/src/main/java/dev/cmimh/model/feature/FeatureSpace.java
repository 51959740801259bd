package dev.cmimh.model.feature;

import dev.cmimh.model.feature.image.BlockNormalization;
import dev.cmimh.model.feature.image.ImageDescriptor;
import dev.cmimh.model.feature.text.DescribedText;
import dev.cmimh.model.feature.text.TextDescriptor;
import dev.cmimh.model.feature.text.WordReader;
import dev.cmimh.model.feature.text.WordReading;
import dev.cmimh.model.matrix.AffineMap;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from any picture and any words to the vectors that encoders read, fitted to the training
 * items of a data set. An item of that data set gets the very numbers of its row in the matrices.
 * Safe for use by several threads.
 *
 * @param imageDescriptor describes pictures
 * @param imageNormalization of the picture descriptors
 * @param imageMap from normalised picture descriptors to d_x numbers
 * @param textDescriptor describes texts
 * @param textMap from text descriptors to d_y numbers
 * @param summary how well the space describes the items it was fitted to
 */
public record FeatureSpace(
    ImageDescriptor imageDescriptor,
    BlockNormalization imageNormalization,
    AffineMap imageMap,
    TextDescriptor textDescriptor,
    AffineMap textMap,
    FeatureSummary summary) {

  /** Numbers in the vector of a picture, d_x. */
  public int imageDimensions() {
    return imageMap.outputs();
  }

  /** Numbers in the vector of a text, d_y. */
  public int textDimensions() {
    return textMap.outputs();
  }

  /** The vector of a picture of any size, with or without transparency. */
  public float[] image(BufferedImage picture) {
    return imageMap.apply(imageNormalization.apply(imageDescriptor.describe(picture)));
  }

  /**
   * The vector of a text, and which of its words it knows.
   *
   * @param words lower-case words without stop words, in any order
   */
  public EncodedText text(List<String> words) {
    return text(words, WordReader.LITERAL);
  }

  /**
   * The vector of a text in which other words stand for those that the space does not know.
   *
   * @param words lower-case words without stop words, in any order
   * @param reader finds the others
   */
  public EncodedText text(List<String> words, WordReader reader) {
    DescribedText literal = textDescriptor.describe(words);
    List<WordReading> readings =
        literal.unknownWords().stream()
            .map(word -> new WordReading(word, reader.readAs(word)))
            .filter(reading -> !reading.readAs().isEmpty())
            .toList();
    if (readings.isEmpty()) {
      return encoded(literal, readings, literal.unknownWords());
    }
    List<String> known = new ArrayList<>(literal.knownWords());
    List<String> unknown = new ArrayList<>(literal.unknownWords());
    for (WordReading reading : readings) {
      known.addAll(reading.readAs());
      unknown.remove(reading.word());
    }
    return encoded(textDescriptor.describe(known), readings, unknown);
  }

  private EncodedText encoded(
      DescribedText described, List<WordReading> readings, List<String> unknown) {
    return new EncodedText(
        textMap.apply(described.descriptor()), described.knownWords(), readings, unknown);
  }
}
