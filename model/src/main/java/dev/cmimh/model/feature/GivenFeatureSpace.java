package dev.cmimh.model.feature;

import dev.cmimh.model.dataset.GivenFeatures;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.image.BlockNormalization;
import dev.cmimh.model.feature.image.DescriptorBlock;
import dev.cmimh.model.feature.image.ImageDescriptor;
import dev.cmimh.model.feature.projection.ColumnMeans;
import dev.cmimh.model.feature.text.DescribedText;
import dev.cmimh.model.feature.text.TextDescriptor;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Features that came with the data: centred on the training means and divided by one number per
 * modality, the standard deviation over the training items. No picture and no word from outside can
 * be turned into them, and whoever tries is told so.
 */
public final class GivenFeatureSpace {

  private GivenFeatureSpace() {}

  /**
   * The features of all items.
   *
   * @throws IllegalArgumentException if the training items of a modality are all alike
   */
  public static Features features(PairedDataset data, GivenFeatures given) {
    int[] training = data.split().train();
    FloatMatrix images = standardized(given.images(), training, "images", data.name());
    FloatMatrix texts = standardized(given.texts(), training, "texts", data.name());
    NoPictures pictures = new NoPictures(data.name(), given.images().columns());
    FeatureSpace space =
        new FeatureSpace(
            pictures,
            new BlockNormalization(pictures.blocks(), new float[given.images().columns()]),
            fromNothing(images.columns()),
            new NoWords(data.name()),
            fromNothing(texts.columns()),
            new FeatureSummary(1, 1, List.of()));
    return new Features(space, images, texts);
  }

  /** Descriptors refuse everything, so all that a map tells is how many numbers a vector has. */
  private static AffineMap fromNothing(int dimensions) {
    return new AffineMap(FloatMatrix.of(0, dimensions, new float[0]), new float[dimensions]);
  }

  private static FloatMatrix standardized(
      FloatMatrix rows, int[] training, String what, String data) {
    double[] means = ColumnMeans.of(rows, training);
    double squares = 0;
    for (int item : training) {
      float[] row = rows.row(item);
      for (int column = 0; column < row.length; column++) {
        double centred = row[column] - means[column];
        squares += centred * centred;
      }
    }
    double deviation = Math.sqrt(squares / training.length / means.length);
    if (!(deviation > 0)) {
      throw new IllegalArgumentException(
          "The features of the %s in the training items of %s are all alike, so there is nothing to learn from them"
              .formatted(what, data));
    }
    float scale = (float) (1 / deviation);
    float[] values = rows.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (-means[i % means.length] / deviation) + values[i] * scale;
    }
    return FloatMatrix.of(rows.rows(), means.length, values);
  }

  private record NoPictures(String data, int length) implements ImageDescriptor {

    @Override
    public String identity() {
      return "given features";
    }

    @Override
    public List<DescriptorBlock> blocks() {
      return List.of(new DescriptorBlock("given", length, 1));
    }

    @Override
    public float[] describe(BufferedImage picture) {
      throw new IllegalArgumentException(
          "Data set %s came as features without pictures, so a picture cannot be compared with it: ask with one of its items"
              .formatted(data));
    }
  }

  private record NoWords(String data) implements TextDescriptor {

    @Override
    public int length() {
      return 0;
    }

    @Override
    public List<String> vocabulary() {
      return List.of();
    }

    @Override
    public DescribedText describe(List<String> words) {
      throw new IllegalArgumentException(
          "Data set %s came as features without words, so nothing can be asked in words: ask with one of its items"
              .formatted(data));
    }
  }
}
