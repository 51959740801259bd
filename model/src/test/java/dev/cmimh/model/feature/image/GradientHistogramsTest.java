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

  /** The textbook's way: cell histograms first, then blocks over them. */
  private static float[] byDefinition(int[] pixels) {
    double[][][] cells = new double[8][8][BINS];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double bestX = 0;
        double bestY = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          double dx = (channel(pixels, x + 1, y, shift) - channel(pixels, x - 1, y, shift)) / 2.0;
          double dy = (channel(pixels, x, y + 1, shift) - channel(pixels, x, y - 1, shift)) / 2.0;
          if (dx * dx + dy * dy > bestX * bestX + bestY * bestY) {
            bestX = dx;
            bestY = dy;
          }
        }
        vote(cells[y / 8][x / 8], bestX, bestY);
      }
    }
    float[] result = new float[49 * 36];
    for (int block = 0; block < 49; block++) {
      double[] values = new double[36];
      for (int i = 0; i < 36; i++) {
        values[i] = cells[block / 7 + i / 18][block % 7 + i / 9 % 2][i % 9];
      }
      normalize(values);
      for (int i = 0; i < 36; i++) {
        values[i] = Math.min(values[i], 0.2);
      }
      normalize(values);
      for (int i = 0; i < 36; i++) {
        result[block * 36 + i] = (float) values[i];
      }
    }
    return result;
  }

  private static void vote(double[] histogram, double dx, double dy) {
    double size = Math.hypot(dx, dy);
    if (size == 0) {
      return;
    }
    double angle = dx == 0 ? Math.PI / 2 : Math.atan(dy / dx); // -90 to 90 degrees
    double position = (angle + Math.PI / 2) / Math.PI * BINS;
    int low = (int) Math.floor(position);
    double share = position - low;
    histogram[low % BINS] += size * (1 - share);
    histogram[(low + 1) % BINS] += size * share;
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
