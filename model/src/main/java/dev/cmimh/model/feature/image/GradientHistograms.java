package dev.cmimh.model.feature.image;

import boofcv.alg.feature.dense.DescribeDenseHogFastAlg;
import boofcv.factory.feature.dense.ConfigDenseHoG;
import boofcv.factory.feature.dense.FactoryDescribeImageDenseAlg;
import boofcv.struct.feature.TupleDesc_F64;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.ImageType;
import boofcv.struct.image.Planar;

/**
 * Histograms of oriented gradients: 8 x 8 cells of 8 x 8 pixels with 9 unsigned orientations, of
 * each pixel the strongest of its three channels; blocks of 2 x 2 cells at every cell, each
 * L2-normalised, clipped at 0.2 and normalised again.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2005.177">Dalal and Triggs, Histograms of Oriented
 *     Gradients for Human Detection</a>
 */
final class GradientHistograms {

  /** 7 x 7 blocks of 2 x 2 cells of 9 orientations. */
  static final int LENGTH = 7 * 7 * 2 * 2 * 9;

  private static final int CHANNELS = 3;
  private static final ImageType<Planar<GrayF32>> COLOUR = ImageType.pl(CHANNELS, GrayF32.class);

  private GradientHistograms() {}

  /** Writes {@link #LENGTH} numbers from 0 to 1 to {@code target}, from {@code offset} on. */
  static void describe(int[] pixels, float[] target, int offset) {
    DescribeDenseHogFastAlg<Planar<GrayF32>> algorithm =
        FactoryDescribeImageDenseAlg.hogFast(settings(), COLOUR);
    algorithm.setInput(channels(pixels));
    algorithm.process();
    int next = offset;
    for (TupleDesc_F64 block : algorithm.getDescriptions().toList()) {
      for (double value : block.data) {
        target[next++] = (float) value;
      }
    }
  }

  private static ConfigDenseHoG settings() {
    ConfigDenseHoG settings = new ConfigDenseHoG();
    settings.orientationBins = 9;
    settings.pixelsPerCell = 8;
    settings.cellsPerBlockX = 2;
    settings.cellsPerBlockY = 2;
    settings.stepBlock = 1;
    return settings;
  }

  private static Planar<GrayF32> channels(int[] pixels) {
    Planar<GrayF32> picture =
        new Planar<>(GrayF32.class, CentredPicture.SIDE, CentredPicture.SIDE, CHANNELS);
    for (int channel = 0; channel < CHANNELS; channel++) {
      float[] values = picture.getBand(channel).data;
      int shift = 16 - 8 * channel;
      for (int i = 0; i < pixels.length; i++) {
        values[i] = pixels[i] >> shift & 0xFF;
      }
    }
    return picture;
  }
}
