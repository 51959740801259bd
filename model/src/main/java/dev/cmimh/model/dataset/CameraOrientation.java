package dev.cmimh.model.dataset;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How a camera was held: cameras often store the pixels as the sensor lies and say beside them, in
 * EXIF, how to turn them.
 *
 * @param exif EXIF's number, 1 (upright) to 8
 */
record CameraOrientation(int exif) {

  private static final CameraOrientation UPRIGHT = new CameraOrientation(1);

  /**
   * Reads what a JPEG file says; everything that says nothing readable counts as upright, for the
   * pixels are whole all the same.
   *
   * @param content of a picture file of any kind
   */
  static CameraOrientation of(byte[] content) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
      return segments.isEmpty() ? UPRIGHT : of(segments.getFirst());
    } catch (IOException | RuntimeException _) {
      return UPRIGHT;
    }
  }

  /** The picture as it was seen. */
  BufferedImage turn(BufferedImage stored) {
    if (exif == 1) {
      return stored;
    }
    int width = exif < 5 ? stored.getWidth() : stored.getHeight();
    int height = exif < 5 ? stored.getHeight() : stored.getWidth();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned.setRGB(x, y, source(stored, x, y));
      }
    }
    return turned;
  }

  /** The stored pixel that is seen at a place (EXIF 2.32, tag Orientation). */
  private int source(BufferedImage stored, int x, int y) {
    int right = stored.getWidth() - 1;
    int bottom = stored.getHeight() - 1;
    return switch (exif) {
      case 2 -> stored.getRGB(right - x, y);
      case 3 -> stored.getRGB(right - x, bottom - y);
      case 4 -> stored.getRGB(x, bottom - y);
      case 5 -> stored.getRGB(y, x);
      case 6 -> stored.getRGB(y, bottom - x);
      case 7 -> stored.getRGB(right - y, bottom - x);
      case 8 -> stored.getRGB(right - y, x);
      default -> stored.getRGB(x, y);
    };
  }

  private static CameraOrientation of(JPEGSegment segment) throws IOException {
    // One byte of padding comes before the directory.
    byte[] data = segment.data().readAllBytes();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(data, 1, data.length - 1))) {
      Directory directory = new TIFFReader().read(stream);
      Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
      boolean known = entry != null && entry.getValue() instanceof Number;
      int exif = known ? ((Number) entry.getValue()).intValue() : 1;
      return exif < 1 || exif > 8 ? UPRIGHT : new CameraOrientation(exif);
    }
  }
}
