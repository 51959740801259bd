package dev.cmimh.assets.prepare;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The pictures of one vendor, by hexcode. */
final class VendorPictures {

  /** Pixels that a drawing of lines is rendered at before it is cropped and scaled down. */
  private static final int DRAWING_SIZE = 576;

  private final Map<String, Path> files;

  VendorPictures(Path packages, Vendor vendor) throws IOException {
    files = new HashMap<>();
    String ending = "." + vendor.extension();
    try (Stream<Path> folder = Files.list(packages.resolve(vendor.folder()))) {
      folder
          .map(Path::toString)
          .filter(file -> file.endsWith(ending))
          .map(Path::of)
          .forEach(file -> files.put(hexcode(file, ending), file));
    }
  }

  boolean has(Emoji emoji) {
    return files.containsKey(emoji.hexcode());
  }

  BufferedImage picture(Emoji emoji) throws IOException {
    Path file = files.get(emoji.hexcode());
    BufferedImage picture =
        file.toString().endsWith(".svg") ? render(file) : ImageIO.read(file.toFile());
    if (picture == null) {
      throw new IOException(file + " is not a picture that can be read");
    }
    return picture;
  }

  private static String hexcode(Path file, String ending) {
    String name = file.getFileName().toString();
    return Hexcode.of(name.substring(0, name.length() - ending.length()));
  }

  private static BufferedImage render(Path file) throws IOException {
    SVGDocument drawing;
    try {
      drawing = new SVGLoader().load(file.toUri().toURL());
    } catch (UncheckedIOException e) {
      throw new IOException(file + " is not a drawing that can be read", e);
    }
    if (drawing == null) {
      throw new IOException(file + " is not a drawing that can be read");
    }
    BufferedImage picture =
        new BufferedImage(DRAWING_SIZE, DRAWING_SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render(null, graphics, new ViewBox(DRAWING_SIZE, DRAWING_SIZE));
    graphics.dispose();
    return picture;
  }
}
