package dev.cmimh.model.feature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GradientHistogramsTest {

  private static final int SIDE = CentredPicture.SIDE;
  private static final int BINS = 9;

  @Test
  void agreesWithTheDefinitionOnNoise() {
    int[] pixels = CentredPicture.pixels(Pictures.noise(SIDE, 3));

    assertThat(described(pixels))
        .hasSize(1764)
        .containsExactly(byDefinition(pixels), within(1e-5f));
  }

  @Test
  void anUprightEdgeFillsTheBinsOfHorizontalGradientsOnly() {
    int[] pixels = new int[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i % SIDE >= 20 ? 0xFFFFFF : 0;
    }

    float[] histograms = described(pixels);

    for (int i = 0; i < histograms.length; i++) {
      int bin = i % BINS;
      if (histograms[i] > 0) {
        assertThat(bin).isIn(4, 5);
      }
    }
    assertThat(histograms).containsExactly(byDefinition(pixels), within(1e-5f));
  }

  @Test
  void aFlatPictureHasNoGradients() {
    assertThat(described(new int[SIDE * SIDE])).containsOnly(0f);
  }

  private static float[] described(int[] pixels) {
    float[] target = new float[GradientHistograms.LENGTH];
    GradientHistograms.describe(pixels, target, 0);
    return target;
  }

  /** The textbook's way, block by block: no cell histogram is shared between blocks. */
  private static float[] byDefinition(int[] pixels) {
    float[] result = new float[49 * 36];
    for (int block = 0; block < 49; block++) {
      double[] histogram = new double[36];
      for (int pixel = 0; pixel < 16 * 16; pixel++) {
        vote(histogram, pixels, block % 7 * 8, block / 7 * 8, pixel % 16, pixel / 16);
      }
      normalize(histogram);
      for (int i = 0; i < 36; i++) {
        histogram[i] = Math.min(histogram[i], 0.2);
      }
      normalize(histogram);
      for (int i = 0; i < 36; i++) {
        result[block * 36 + i] = (float) histogram[i];
      }
    }
    return result;
  }

  /** Adds one pixel's gradient to the four cells of a block that starts at (left, top). */
  private static void vote(double[] histogram, int[] pixels, int left, int top, int x, int y) {
    double[] gradient = strongestGradient(pixels, left + x, top + y);
    double dx = gradient[0];
    double dy = gradient[1];
    double fromCentre = (x - 7.5) * (x - 7.5) + (y - 7.5) * (y - 7.5);
    double size = Math.hypot(dx, dy) * Math.exp(-fromCentre / (2 * 8 * 8));
    double angle = dx == 0 ? Math.PI / 2 : Math.atan(dy / dx); // -90 to 90 degrees
    double bin = (angle + Math.PI / 2) / Math.PI * BINS;
    int low = (int) Math.floor(bin);
    for (int cell = 0; cell < 4; cell++) {
      double near =
          Math.max(0, 1 - Math.abs(x - (cell % 2 * 8 + 4)) / 8.0)
              * Math.max(0, 1 - Math.abs(y - (cell / 2 * 8 + 4)) / 8.0);
      histogram[cell * BINS + low % BINS] += size * near * (low + 1 - bin);
      histogram[cell * BINS + (low + 1) % BINS] += size * near * (bin - low);
    }
  }

  private static double[] strongestGradient(int[] pixels, int x, int y) {
    double[] strongest = {0, 0};
    for (int shift = 0; shift <= 16; shift += 8) {
      double dx = (channel(pixels, x + 1, y, shift) - channel(pixels, x - 1, y, shift)) / 2.0;
      double dy = (channel(pixels, x, y + 1, shift) - channel(pixels, x, y - 1, shift)) / 2.0;
      if (Math.hypot(dx, dy) > Math.hypot(strongest[0], strongest[1])) {
        strongest = new double[] {dx, dy};
      }
    }
    return strongest;
  }

  private static void normalize(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    for (int i = 0; i < values.length && squares > 0; i++) {
      values[i] /= Math.sqrt(squares);
    }
  }

  private static int channel(int[] pixels, int x, int y, int shift) {
    int inside = Math.clamp(y, 0, SIDE - 1) * SIDE + Math.clamp(x, 0, SIDE - 1);
    return pixels[inside] >> shift & 0xFF;
  }
}
