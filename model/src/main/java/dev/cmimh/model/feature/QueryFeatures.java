package dev.cmimh.model.feature;

import dev.cmimh.model.dataset.PictureDecoder;
import dev.cmimh.model.dataset.PicturePixels;
import dev.cmimh.model.dataset.PictureSource;
import dev.cmimh.model.dataset.Tokenizer;
import dev.cmimh.model.feature.text.WordReader;
import java.io.IOException;
import java.nio.file.Path;

/** Turns what a person asks with into what encoders read. */
public final class QueryFeatures {

  private final FeatureSpace space;
  private final Tokenizer tokenizer = new Tokenizer();
  private final PictureDecoder pictures = new PictureDecoder();

  public QueryFeatures(FeatureSpace space) {
    this.space = space;
  }

  /**
   * Free text; its unknown words are named in the result, the rest of it still counts.
   *
   * @param reader finds known words that stand for unknown ones
   */
  public EncodedText text(String text, WordReader reader) {
    return space.text(tokenizer.words(text), reader);
  }

  /**
   * A picture file.
   *
   * @throws IOException if it cannot be read as a picture; the message names it and says what to do
   */
  public float[] picture(Path file) throws IOException {
    return space.image(pictures.decode(file));
  }

  /** A picture that is decoded already. */
  public float[] picture(PicturePixels picture) {
    return space.image(picture.toImage());
  }

  /**
   * The picture of an item.
   *
   * @throws IOException if it cannot be read; the message names it
   */
  public float[] picture(PictureSource source, int item) throws IOException {
    return space.image(source.picture(item));
  }
}
