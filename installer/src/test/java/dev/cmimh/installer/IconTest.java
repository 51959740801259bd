package dev.cmimh.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconTest {

  private static final int BLUE = 0xFF56B4E9;
  private static final int ORANGE = 0xFFF59E42;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
  void bothCodesAreSeenOnACornerlessGround(int size) {
    BufferedImage icon = new Icon().draw(size);

    assertThat(icon.getRGB(0, 0) >>> 24).as("corner").isLessThan(64);
    assertThat(pixels(icon, BLUE)).isGreaterThan(size * size / 20);
    assertThat(pixels(icon, ORANGE)).isGreaterThan(pixels(icon, BLUE));
  }

  @Test
  void everyOperatingSystemHasItsFile() throws IOException {
    new Icon().write(folder);

    assertThat(ImageIO.read(folder.resolve("cmimh-256.png").toFile()).getWidth()).isEqualTo(256);
    assertThat(Files.readAllBytes(folder.resolve("cmimh.ico"))).startsWith(0, 0, 1, 0, 6, 0);
    byte[] icns = Files.readAllBytes(folder.resolve("cmimh.icns"));
    assertThat(icns).startsWith('i', 'c', 'n', 's', 0, 0);
    assertThat(((icns[6] & 0xFF) << 8) | (icns[7] & 0xFF)).as("length").isEqualTo(icns.length);
  }

  private static long pixels(BufferedImage image, int colour) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(all).filter(pixel -> pixel == colour).count();
  }
}
