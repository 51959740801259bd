package dev.cmimh.model.feature.image;

import dev.cmimh.model.feature.projection.ColumnMeans;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Centres each block of a descriptor on its training mean and gives it the Euclidean norm that is
 * its weight, so that no block outweighs another by its length or units.
 */
public final class BlockNormalization {

  private final List<DescriptorBlock> blocks;
  private final float[] mean;

  /**
   * A normalisation whose means are known.
   *
   * @param mean of each number over the training pictures
   */
  public BlockNormalization(List<DescriptorBlock> blocks, float[] mean) {
    this.blocks = List.copyOf(blocks);
    this.mean = mean.clone();
    int length = blocks.stream().mapToInt(DescriptorBlock::length).sum();
    if (mean.length != length) {
      throw new IllegalArgumentException(
          "Descriptors of %d numbers were given %d means".formatted(length, mean.length));
    }
  }

  /**
   * Learns the means.
   *
   * @param descriptors row = item
   * @param training indices of the items to learn from
   */
  public static BlockNormalization fit(
      List<DescriptorBlock> blocks, FloatMatrix descriptors, int[] training) {
    double[] means = ColumnMeans.of(descriptors, training);
    float[] mean = new float[means.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) means[i];
    }
    return new BlockNormalization(blocks, mean);
  }

  /** Mean of each number over the training pictures. */
  public float[] mean() {
    return mean.clone();
  }

  /** The normalised descriptors of all items, row = item. */
  public FloatMatrix applyToRows(FloatMatrix descriptors) {
    int length = mean.length;
    float[] values = new float[Math.multiplyExact(descriptors.rows(), length)];
    IntStream.range(0, descriptors.rows())
        .parallel()
        .forEach(
            row -> System.arraycopy(apply(descriptors.row(row)), 0, values, row * length, length));
    return FloatMatrix.of(descriptors.rows(), length, values);
  }

  /** The normalised descriptor; a block that equals the mean stays zero. */
  public float[] apply(float[] descriptor) {
    float[] normalized = new float[mean.length];
    int start = 0;
    for (DescriptorBlock block : blocks) {
      int end = start + block.length();
      double squares = 0;
      for (int i = start; i < end; i++) {
        double centred = (double) descriptor[i] - mean[i];
        squares += centred * centred;
      }
      double factor = squares > 0 ? block.weight() / Math.sqrt(squares) : 0;
      for (int i = start; i < end; i++) {
        normalized[i] = (float) (((double) descriptor[i] - mean[i]) * factor);
      }
      start = end;
    }
    return normalized;
  }
}
