package dev.cmimh.model.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes pictures of any kind that ImageIO and its plug-ins read: PNG, JPEG, GIF, BMP, WebP. The
 * size is read from the header before anything is decoded; what is too large, cut off or no picture
 * is refused in a sentence. A picture that says in EXIF how the camera was held is turned upright.
 */
public final class PictureDecoder {

  private static final long MOST_PIXELS = 50_000_000;
  private static final long MOST_BYTES = 200_000_000;

  /** What the JPEG reader says of a cut-off file; it then fills the rest with grey. */
  private static final String END_OF_JPEG = "premature end of data";

  /**
   * Decodes a file.
   *
   * @throws IOException if there is no whole picture of at most 50 million pixels in it; the
   *     message says what is wrong, with which file, and what to do
   */
  public BufferedImage decode(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder: name a picture in it");
    }
    if (!Files.exists(file)) {
      throw new IOException("There is no file " + file + ": check the name");
    }
    if (!Files.isReadable(file)) {
      throw new IOException(file + " may not be read: check its permissions");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(
          "%s has %d MB: give a picture of at most %d MB"
              .formatted(file, megabytes(Files.size(file)), megabytes(MOST_BYTES)));
    }
    return decode(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Decodes what a file holds.
   *
   * @param name what messages call it
   * @throws IOException as {@link #decode(Path)}
   */
  public BufferedImage decode(String name, byte[] content) throws IOException {
    if (content.length == 0) {
      throw new IOException(name + " is empty: choose another picture");
    }
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException(
            name
                + " is not a picture, whatever its name says: choose a PNG, JPEG, GIF, BMP or WebP"
                + " file");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return CameraOrientation.of(content).turn(read(name, reader));
      } finally {
        reader.dispose();
      }
    }
  }

  /** Rounded up, so that what is too large never reads as what may be. */
  private static long megabytes(long bytes) {
    return Math.ceilDiv(bytes, 1_000_000L);
  }

  private static BufferedImage read(String name, ImageReader reader) throws IOException {
    refuseHuge(name, reader);
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    BufferedImage picture;
    try {
      picture = reader.read(0);
    } catch (IOException | RuntimeException e) {
      throw damaged(name, e);
    }
    if (warnings.stream().anyMatch(warning -> warning.contains(END_OF_JPEG))) {
      throw new IOException(name + " is cut off: get the whole file or choose another picture");
    }
    return picture;
  }

  private static void refuseHuge(String name, ImageReader reader) throws IOException {
    int width;
    int height;
    try {
      width = reader.getWidth(0);
      height = reader.getHeight(0);
    } catch (IOException | RuntimeException e) {
      throw damaged(name, e);
    }
    if ((long) width * height > MOST_PIXELS) {
      throw new IOException(
          "%s has %d x %d pixels: give a picture of at most %d million"
              .formatted(name, width, height, MOST_PIXELS / 1_000_000));
    }
  }

  private static IOException damaged(String name, Exception cause) {
    return new IOException(
        name + " is cut off or damaged and cannot be decoded: choose another picture", cause);
  }
}
