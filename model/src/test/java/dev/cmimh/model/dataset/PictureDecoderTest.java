package dev.cmimh.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {

  /** A WebP file of one pixel. */
  private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  @TempDir Path folder;

  private final PictureDecoder decoder = new PictureDecoder();

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp"})
  void decodesWhatWasWrittenWithoutLoss(String format) throws IOException {
    BufferedImage drawn = palettePicture();
    Path file = Files.write(folder.resolve("picture." + format), encode(drawn, format));

    assertThat(pixels(decoder.decode(file))).containsExactly(pixels(drawn));
  }

  @Test
  void decodesJpegNearlyAsDrawn() throws IOException {
    BufferedImage grey = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    grey.setRGB(0, 0, 40, 30, filled(40 * 30, 0x806040), 0, 40);

    BufferedImage decoded = decoder.decode("picture", encode(grey, "jpg"));

    assertThat(decoded.getWidth()).isEqualTo(40);
    assertThat(decoded.getHeight()).isEqualTo(30);
    assertThat(decoded.getRGB(20, 15) & 0xff).isCloseTo(0x40, within(4));
  }

  @Test
  void decodesWebp() throws IOException {
    BufferedImage decoded = decoder.decode("picture", Base64.getDecoder().decode(WEBP));

    assertThat(decoded.getWidth()).isEqualTo(1);
    assertThat(decoded.getHeight()).isEqualTo(1);
  }

  @Test
  void goesByTheContentAndNotByTheName() throws IOException {
    Path file = Files.write(folder.resolve("picture.jpg"), encode(palettePicture(), "png"));

    assertThat(pixels(decoder.decode(file))).containsExactly(pixels(palettePicture()));
  }

  @Test
  void refusesAFileThatIsTooLargeInNumbersThatPeopleRead() throws IOException {
    Path file = folder.resolve("large.png");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(200_000_001);
    }

    assertThatThrownBy(() -> decoder.decode(file))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("large.png has 201 MB: give a picture of at most 200 MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp", "jpg"})
  void refusesACutOffFileRatherThanShowingHalf(String format) throws IOException {
    byte[] whole = encode(noise(120, 90), format);
    int[] expected = pixels(decoder.decode("whole", whole));
    int refused = 0;
    for (int length = 1; length < whole.length; length += 61) {
      try {
        assertThat(pixels(decoder.decode("half." + format, Arrays.copyOf(whole, length))))
            .as("%s cut to %d of %d bytes", format, length, whole.length)
            .containsExactly(expected);
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("half." + format);
        refused++;
      }
    }
    assertThat(refused).isGreaterThanOrEqualTo(whole.length / 61 - 1);
  }

  @Test
  void refusesAPngHeaderOfNineHundredMillionPixelsWithoutDecodingIt() throws IOException {
    Path file = Files.write(folder.resolve("huge.png"), pngHeader(30_000, 30_000));

    assertThatThrownBy(() -> decoder.decode(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("huge.png")
        .hasMessageContaining("30000 x 30000")
        .hasMessageContaining("at most 50 million");
  }

  @Test
  void refusesAHeaderWhosePixelsOverflowAnInt() {
    assertThatThrownBy(() -> decoder.decode("huge.png", pngHeader(65_536, 65_536)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("65536 x 65536");
  }

  @Test
  void refusesATextThatIsCalledAPicture() throws IOException {
    Path file = Files.writeString(folder.resolve("text.png"), "This is no picture.");

    assertThatThrownBy(() -> decoder.decode(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("text.png is not a picture")
        .hasMessageContaining("choose a PNG, JPEG, GIF, BMP or WebP");
  }

  @Test
  void refusesAnEmptyFileAFolderAndAMissingFile() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.png"));
    Path missing = folder.resolve("missing.png");

    assertThatThrownBy(() -> decoder.decode(empty))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("empty.png is empty");
    assertThatThrownBy(() -> decoder.decode(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder + " is a folder");
    assertThatThrownBy(() -> decoder.decode(missing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("There is no file " + missing);
  }

  @Test
  void damagedBytesEndInASentenceOrInAPictureOfTheSameSize() throws IOException {
    Random random = new Random(5);
    for (String format : new String[] {"png", "gif", "bmp", "jpg"}) {
      byte[] whole = encode(noise(24, 20), format);
      for (int trial = 0; trial < 200; trial++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        try {
          assertThat(decoder.decode("damaged", damaged).getWidth()).isPositive();
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("damaged");
        }
      }
    }
  }

  private static byte[] pngHeader(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 6, 0, 0, 0});
    CRC32 checksum = new CRC32();
    checksum.update(new byte[] {'I', 'H', 'D', 'R'});
    checksum.update(header.array());
    return ByteBuffer.allocate(8 + 8 + 13 + 4)
        .putLong(0x89504e470d0a1a0aL)
        .putInt(13)
        .put(new byte[] {'I', 'H', 'D', 'R'})
        .put(header.array())
        .putInt((int) checksum.getValue())
        .array();
  }

  /** A picture of few colours, so that a palette can hold it. */
  private static BufferedImage palettePicture() {
    BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        picture.setRGB(x, y, new int[] {0xff0000, 0x00ff00, 0x0000ff, 0xffffff}[(x + 3 * y) % 4]);
      }
    }
    return picture;
  }

  private static BufferedImage noise(int width, int height) {
    Random random = new Random(3);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return picture;
  }

  private static byte[] encode(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static int[] filled(int length, int value) {
    int[] array = new int[length];
    Arrays.fill(array, value);
    return array;
  }
}
