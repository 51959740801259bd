package dev.cmimh.model.feature.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class CentredPictureTest {

  private static final int WHITE = 0xFFFFFF;
  private static final int RED = 0xFF0000;

  @Test
  void cutsToTheOpaquePartAndLeavesAMarginOfThreePercent() {
    int[] pixels =
        CentredPicture.pixels(
            Pictures.transparent(200, 100, Color.RED, new Rectangle(150, 10, 30, 30)));

    assertThat(at(pixels, 1, 32)).isEqualTo(WHITE);
    assertThat(at(pixels, 2, 2)).isEqualTo(RED);
    assertThat(at(pixels, 61, 61)).isEqualTo(RED);
    assertThat(at(pixels, 62, 32)).isEqualTo(WHITE);
  }

  @Test
  void centresAWidePartOnWhite() {
    int[] pixels =
        CentredPicture.pixels(
            Pictures.transparent(300, 300, Color.RED, new Rectangle(10, 20, 120, 60)));

    assertThat(at(pixels, 32, 16)).isEqualTo(WHITE);
    assertThat(at(pixels, 32, 17)).isEqualTo(RED);
    assertThat(at(pixels, 32, 46)).isEqualTo(RED);
    assertThat(at(pixels, 32, 47)).isEqualTo(WHITE);
  }

  @Test
  void keepsAllOfAPictureWithoutTransparency() {
    int[] pixels =
        CentredPicture.pixels(Pictures.opaque(100, 100, Color.RED, new Rectangle(40, 40, 20, 20)));

    assertThat(at(pixels, 3, 3)).isZero();
    assertThat(at(pixels, 32, 32)).isEqualTo(RED);
    assertThat(at(pixels, 0, 32)).isEqualTo(WHITE);
  }

  @Test
  void blendsHalfTransparentPixelsWithWhite() {
    BufferedImage picture =
        Pictures.transparent(60, 60, new Color(255, 0, 0, 128), new Rectangle(60, 60));

    assertThat(at(CentredPicture.pixels(picture), 32, 32)).isEqualTo(0xFF7F7F);
  }

  @Test
  void theSameShapeDrawnSmallerAndElsewhereLooksAlike() {
    int[] large =
        CentredPicture.pixels(
            Pictures.transparent(512, 512, Color.BLUE, new Ellipse2D.Double(6, 6, 500, 500)));
    int[] small =
        CentredPicture.pixels(
            Pictures.transparent(512, 512, Color.BLUE, new Ellipse2D.Double(300, 40, 180, 180)));

    int different = 0;
    for (int i = 0; i < large.length; i++) {
      different += Math.abs((large[i] >> 8 & 0xFF) - (small[i] >> 8 & 0xFF)) > 64 ? 1 : 0;
    }
    assertThat(different).isLessThan(40);
  }

  @Test
  void aFullyTransparentPictureIsWhite() {
    assertThat(CentredPicture.pixels(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB)))
        .containsOnly(WHITE);
  }

  @Test
  void aPictureOfOnePixelFillsTheSquare() {
    int[] pixels =
        CentredPicture.pixels(Pictures.transparent(5, 5, Color.RED, new Rectangle(4, 4, 1, 1)));

    assertThat(at(pixels, 2, 2)).isEqualTo(RED);
    assertThat(at(pixels, 61, 61)).isEqualTo(RED);
  }

  private static int at(int[] pixels, int x, int y) {
    return pixels[y * CentredPicture.SIDE + x];
  }
}
