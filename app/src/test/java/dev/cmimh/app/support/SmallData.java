package dev.cmimh.app.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A data set that is opened and trained on in moments: drawn shapes with their words. */
public final class SmallData {

  private static final int PAIRS = 120;
  private static final int SIDE = 32;
  private static final String[] COLOURS = {"red", "green", "blue", "yellow", "black", "violet"};
  private static final String[] SHAPES = {"disc", "square", "bar", "pole"};
  private static final String[] SIZES = {"tiny", "small", "middle", "large", "huge"};
  private static final Color[] INKS = {
    Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW, Color.BLACK, Color.MAGENTA
  };

  private SmallData() {}

  /** Writes the data set into a folder. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>(List.of("image,text,labels,split"));
    for (int pair = 0; pair < PAIRS; pair++) {
      int colour = pair % COLOURS.length;
      int shape = pair / COLOURS.length % SHAPES.length;
      int size = pair / (COLOURS.length * SHAPES.length);
      String picture = "pair-%03d.png".formatted(pair);
      ImageIO.write(
          draw(INKS[colour], shape, 6 + 5 * size), "png", folder.resolve(picture).toFile());
      lines.add(
          "%s,%s %s %s,%s,%s"
              .formatted(
                  picture,
                  SIZES[size],
                  COLOURS[colour],
                  SHAPES[shape],
                  COLOURS[colour],
                  pair % 6 == 5 ? "test" : pair % 6 == 4 ? "validation" : "train"));
    }
    Files.write(folder.resolve("pairs.csv"), lines);
    return folder;
  }

  private static BufferedImage draw(Color ink, int shape, int size) {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(ink);
    int at = (SIDE - size) / 2;
    switch (shape) {
      case 0 -> pen.fillOval(at, at, size, size);
      case 1 -> pen.fillRect(at, at, size, size);
      case 2 -> pen.fillRect(2, at, SIDE - 4, size / 2);
      default -> pen.fillRect(at, 2, size / 2, SIDE - 4);
    }
    pen.dispose();
    return picture;
  }
}
