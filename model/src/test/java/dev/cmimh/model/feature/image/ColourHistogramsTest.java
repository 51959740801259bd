package dev.cmimh.model.feature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColourHistogramsTest {

  private static final int SIDE = CentredPicture.SIDE;

  @Test
  void rootsOfSharesPerQuadrant() {
    int[] pixels = new int[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      boolean right = i % SIDE >= 32;
      boolean top = i / SIDE < 16;
      pixels[i] = right && top ? 0xFF8040 : 0;
    }

    float[] histograms = described(pixels);

    int orange = (3 * 4 + 2) * 4 + 1;
    assertThat(histograms).hasSize(256);
    assertThat(histograms[0]).isEqualTo(1);
    assertThat(histograms[64 + orange]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
    assertThat(histograms[64]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
    assertThat(histograms[2 * 64]).isEqualTo(1);
    assertThat(histograms[3 * 64]).isEqualTo(1);
  }

  @Test
  void everyQuadrantHasNormOne() {
    float[] histograms = described(CentredPicture.pixels(Pictures.noise(SIDE, 5)));

    for (int quadrant = 0; quadrant < 4; quadrant++) {
      double squares = 0;
      for (float value : Arrays.copyOfRange(histograms, 64 * quadrant, 64 * quadrant + 64)) {
        squares += (double) value * value;
      }
      assertThat(squares).isCloseTo(1, within(1e-6));
    }
  }

  private static float[] described(int[] pixels) {
    float[] target = new float[ColourHistograms.LENGTH];
    ColourHistograms.describe(pixels, target, 0);
    return target;
  }
}
