package dev.cmimh.model.feature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThumbnailTest {

  @Test
  void meansOfRedGreenAndBluePerTile() {
    int[] pixels = new int[64 * 64];
    for (int i = 0; i < pixels.length; i++) {
      boolean inSecondTileOfThirdRow = i % 64 / 8 == 1 && i / 64 / 8 == 2;
      boolean even = i % 2 == 0;
      pixels[i] = inSecondTileOfThirdRow ? (even ? 0xFF3300 : 0x003300) : 0x0000FF;
    }
    float[] thumbnail = new float[Thumbnail.LENGTH];

    Thumbnail.describe(pixels, thumbnail, 0);

    int tile = (2 * 8 + 1) * 3;
    assertThat(thumbnail).hasSize(192);
    assertThat(thumbnail[tile]).isCloseTo(0.5f, within(1e-6f));
    assertThat(thumbnail[tile + 1]).isCloseTo(0.2f, within(1e-6f));
    assertThat(thumbnail[tile + 2]).isZero();
    assertThat(thumbnail[0]).isZero();
    assertThat(thumbnail[2]).isEqualTo(1);
  }
}
