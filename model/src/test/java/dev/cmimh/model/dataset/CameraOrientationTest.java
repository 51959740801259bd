package dev.cmimh.model.dataset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Corners as the EXIF standard names them: where the stored first row and column are seen. */
class CameraOrientationTest {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 32;
  private static final int CORNER = 16;

  private final PictureDecoder decoder = new PictureDecoder();

  /** The stored picture has a white first corner, a grey second one and is black otherwise. */
  @ParameterizedTest
  @CsvSource({
    "1, top left, top right",
    "2, top right, top left",
    "3, bottom right, bottom left",
    "4, bottom left, bottom right",
    "5, top left, bottom left",
    "6, top right, bottom right",
    "7, bottom right, top right",
    "8, bottom left, top left"
  })
  void theStoredCornersAreSeenWhereTheCameraSays(int exif, String first, String second)
      throws IOException {
    BufferedImage seen = decoder.decode("photo.jpg", withExif(jpeg(), exif));

    assertThat(seen.getWidth()).isEqualTo(exif < 5 ? WIDTH : HEIGHT);
    assertThat(seen.getHeight()).isEqualTo(exif < 5 ? HEIGHT : WIDTH);
    assertThat(brightness(seen, first)).isGreaterThan(230);
    assertThat(brightness(seen, second)).isBetween(100, 156);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 255})
  void numbersThatTheStandardDoesNotKnowCountAsUpright(int exif) throws IOException {
    BufferedImage seen = decoder.decode("photo.jpg", withExif(jpeg(), exif));

    assertThat(brightness(seen, "top left")).isGreaterThan(230);
    assertThat(seen.getWidth()).isEqualTo(WIDTH);
  }

  @Test
  void aDamagedDirectoryCountsAsUpright() throws IOException {
    byte[] photo = withExif(jpeg(), 6);
    Arrays.fill(photo, 14, 26, (byte) 0x7f);

    assertThat(decoder.decode("photo.jpg", photo).getWidth()).isEqualTo(WIDTH);
  }

  private static int brightness(BufferedImage picture, String corner) {
    int x = corner.endsWith("left") ? CORNER / 2 : picture.getWidth() - 1 - CORNER / 2;
    int y = corner.startsWith("top") ? CORNER / 2 : picture.getHeight() - 1 - CORNER / 2;
    return picture.getRGB(x, y) >> 8 & 0xff;
  }

  private static byte[] jpeg() throws IOException {
    BufferedImage stored = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < CORNER; y++) {
      for (int x = 0; x < CORNER; x++) {
        stored.setRGB(x, y, 0xffffff);
        stored.setRGB(WIDTH - 1 - x, y, 0x808080);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(stored, "jpg", bytes);
    return bytes.toByteArray();
  }

  /** Puts a segment APP1 behind the start of the file, with one big-endian TIFF directory. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer segment = ByteBuffer.allocate(36);
    segment.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(US_ASCII));
    segment.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
    segment.putShort((short) 1);
    segment.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    segment.putShort((short) 0).putInt(0);
    return ByteBuffer.allocate(jpeg.length + segment.capacity())
        .put(jpeg, 0, 2)
        .put(segment.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
