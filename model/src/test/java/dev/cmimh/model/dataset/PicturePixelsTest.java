package dev.cmimh.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturePixelsTest {

  @TempDir private Path folder;

  @Test
  void coloursArePremultipliedByTheirAlpha() throws IOException {
    BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 0x80ff4000);
    picture.setRGB(1, 0, 0x00ffffff);
    picture.setRGB(2, 0, 0xff123456);

    PicturePixels pixels = PicturePixels.ofItem(_ -> picture, 0);

    assertThat(pixels.argb()).containsExactly(0x80802000, 0, 0xff123456);
  }

  @Test
  void aFileIsReadAndOneThatIsNoPictureIsRefusedInASentence() throws IOException {
    BufferedImage drawn = new BufferedImage(5, 2, BufferedImage.TYPE_INT_RGB);
    drawn.setRGB(4, 1, 0x0a0b0c);
    Path file = folder.resolve("drawn.png");
    ImageIO.write(drawn, "png", file.toFile());

    PicturePixels pixels = PicturePixels.ofFile(file);

    assertThat(pixels.width()).isEqualTo(5);
    assertThat(pixels.height()).isEqualTo(2);
    assertThat(pixels.argb()[9]).isEqualTo(0xff0a0b0c);
    Path letter = Files.writeString(folder.resolve("letter.png"), "no picture");
    assertThatThrownBy(() -> PicturePixels.ofFile(letter))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a picture, whatever its name says");
  }

  @Test
  void scalingKeepsTheProportionsAndFitsTheFrame() {
    PicturePixels wide = filled(200, 50, 0xff3366cc);

    assertThat(sides(wide.scaledToFit(100, 100))).containsExactly(100, 25);
    assertThat(sides(wide.scaledToFit(400, 60))).containsExactly(240, 60);
    assertThat(sides(filled(1000, 1, 0xff000000).scaledToFit(10, 10))).containsExactly(10, 1);
    assertThat(wide.scaledToFit(200, 90)).isSameAs(wide);
  }

  @Test
  void aFilledPictureStaysFilledWhateverItsSize() {
    for (int colour : new int[] {0xff3366cc, 0x80402010, 0}) {
      PicturePixels picture = filled(64, 64, colour);

      assertThat(picture.scaledToFit(17, 17).argb()).containsOnly(colour);
      assertThat(picture.scaledToFit(160, 160).argb()).containsOnly(colour);
    }
  }

  @Test
  void anEdgeToTransparencyGetsNoDarkFringe() {
    int[] argb = new int[64 * 64];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = i % 64 < 31 ? 0xffff0000 : 0;
    }

    int[] scaled = new PicturePixels(64, 64, argb).scaledToFit(20, 20).argb();

    assertThat(Arrays.stream(scaled).filter(pixel -> pixel >>> 24 > 0 && pixel >>> 24 < 255))
        .as("half-transparent pixels, red as their alpha")
        .isNotEmpty()
        .allMatch(pixel -> Math.abs((pixel >> 16 & 0xff) - (pixel >>> 24)) <= 1);
  }

  @Test
  void shrinkingAveragesWhatLiesUnderAPixel() {
    int[] chequered = new int[64 * 64];
    for (int i = 0; i < chequered.length; i++) {
      chequered[i] = (i + i / 64) % 2 == 0 ? 0xffffffff : 0xff000000;
    }

    int[] scaled = new PicturePixels(64, 64, chequered).scaledToFit(8, 8).argb();

    assertThat(Arrays.stream(scaled).map(pixel -> pixel & 0xff))
        .allMatch(grey -> Math.abs(grey - 127) < 12);
  }

  @Test
  void becomesAPictureOfThePlatformAgain() {
    BufferedImage picture = filled(3, 2, 0xff102030).toImage();

    assertThat(picture.getWidth()).isEqualTo(3);
    assertThat(picture.getRGB(2, 1)).isEqualTo(0xff102030);
  }

  @Test
  void coloursThatDoNotFillTheSizeAreRefused() {
    assertThatThrownBy(() -> new PicturePixels(2, 2, new int[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A picture of 2 x 2 pixels was given 3 colours");
  }

  private static PicturePixels filled(int width, int height, int colour) {
    int[] argb = new int[width * height];
    Arrays.fill(argb, colour);
    return new PicturePixels(width, height, argb);
  }

  private static int[] sides(PicturePixels picture) {
    return new int[] {picture.width(), picture.height()};
  }
}
