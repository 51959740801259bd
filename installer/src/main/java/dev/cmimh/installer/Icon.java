package dev.cmimh.installer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * The program's icon: a code of three bits over another that agrees with it in two, a picture's in
 * blue and words' in orange, set bits filled and others hollow. Drawn anew for each size, with its
 * cells on whole pixels.
 */
final class Icon {

  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
  private static final Color GROUND = new Color(0x16, 0x20, 0x33);
  private static final Color PICTURES = new Color(0x56, 0xB4, 0xE9);
  private static final Color WORDS = new Color(0xF5, 0x9E, 0x42);
  private static final boolean[][] SET = {{true, false, true}, {true, true, true}};
  private static final int COLUMNS = 3;

  /** The file that jpackage wants on this operating system. */
  static String fileOfThisSystem() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return "cmimh.ico";
    }
    return system.startsWith("mac") ? "cmimh.icns" : "cmimh-256.png";
  }

  /** Writes it in all sizes and in the forms of all operating systems. */
  Path write(Path folder) throws IOException {
    Folders.empty(folder);
    for (int size : SIZES) {
      Files.write(folder.resolve("cmimh-%d.png".formatted(size)), png(size));
    }
    writeIco(folder.resolve("cmimh.ico"));
    writeIcns(folder.resolve("cmimh.icns"));
    return folder;
  }

  /**
   * Draws it.
   *
   * @param size width and height in pixels, at least 16
   */
  BufferedImage draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.setColor(GROUND);
    drawing.fill(new RoundRectangle2D.Double(0, 0, size, size, size * 0.4, size * 0.4));
    int gap = Math.max(1, Math.round(size / 16f));
    int cell = (size - 4 * gap) / COLUMNS;
    int left = (size - COLUMNS * cell - (COLUMNS - 1) * gap) / 2;
    int top = (size - 2 * cell - 2 * gap) / 2;
    drawCode(drawing, PICTURES, SET[0], left, top, cell, gap);
    drawCode(drawing, WORDS, SET[1], left, top + cell + 2 * gap, cell, gap);
    drawing.dispose();
    return image;
  }

  private static void drawCode(
      Graphics2D drawing, Color colour, boolean[] bits, int left, int top, int cell, int gap) {
    drawing.setColor(colour);
    for (int i = 0; i < bits.length; i++) {
      drawCell(drawing, bits[i], left + i * (cell + gap), top, cell);
    }
  }

  private static void drawCell(Graphics2D drawing, boolean set, int x, int y, int cell) {
    double rounding = cell * 0.4;
    Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    shape.append(new RoundRectangle2D.Double(x, y, cell, cell, rounding, rounding), false);
    if (!set) {
      int rim = Math.max(1, Math.round(cell / 5f));
      int hole = cell - 2 * rim;
      shape.append(
          new RoundRectangle2D.Double(x + rim, y + rim, hole, hole, rounding - rim, rounding - rim),
          false);
    }
    drawing.fill(shape);
  }

  private byte[] png(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(draw(size), "png", bytes);
    return bytes.toByteArray();
  }

  /** Windows: a directory of pictures, little-endian, each a PNG. */
  private void writeIco(Path file) throws IOException {
    int[] sizes = {16, 24, 32, 48, 64, 256};
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[] {0, 0, 1, 0, (byte) sizes.length, 0});
      for (int size : sizes) {
        byte[] png = png(size);
        int offset = 6 + 16 * sizes.length + pictures.size();
        out.write(new byte[] {(byte) size, (byte) size, 0, 0, 1, 0, 32, 0});
        out.writeInt(Integer.reverseBytes(png.length));
        out.writeInt(Integer.reverseBytes(offset));
        pictures.write(png);
      }
      pictures.writeTo(out);
    }
  }

  /** macOS: a list of pictures, big-endian, each a PNG under the name of its size. */
  private void writeIcns(Path file) throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    writeIcnsPicture(pictures, "ic07", png(128));
    writeIcnsPicture(pictures, "ic08", png(256));
    writeIcnsPicture(pictures, "ic09", png(512));
    try (OutputStream out = Files.newOutputStream(file)) {
      writeIcnsPicture(out, "icns", pictures.toByteArray());
    }
  }

  private static void writeIcnsPicture(OutputStream stream, String name, byte[] content)
      throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeBytes(name);
    out.writeInt(content.length + 8);
    out.write(content);
  }
}
