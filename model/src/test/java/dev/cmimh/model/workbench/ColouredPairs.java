package dev.cmimh.model.workbench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** A small folder of pairs for tests: noisy pictures of eight colours, named by their words. */
public final class ColouredPairs {

  public static final int ITEMS = 48;

  private static final int SIDE = 16;
  private static final List<String> COLOURS =
      List.of("red", "green", "blue", "white", "black", "yellow", "pink", "cyan");
  private static final List<Integer> PAINTS =
      List.of(0xe00000, 0x00a000, 0x0000e0, 0xf0f0f0, 0x101010, 0xe0e000, 0xf0a0b0, 0x00e0e0);

  private ColouredPairs() {}

  /** Writes the folder; 32 pictures train, 8 validate and 8 test, one of each colour per eight. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder table = new StringBuilder("image,text,labels,split\n");
    for (int item = 0; item < ITEMS; item++) {
      String colour = COLOURS.get(item % COLOURS.size());
      ImageIO.write(picture(item), "png", folder.resolve(file(item)).toFile());
      table.append(
          "%s,%s thing number%d,%s,%s%n"
              .formatted(file(item), colour, item / COLOURS.size(), colour, side(item)));
    }
    Files.writeString(folder.resolve("pairs.csv"), table);
  }

  /** The file name of an item's picture. */
  public static String file(int item) {
    return "p" + item + ".png";
  }

  private static String side(int item) {
    return item < 32 ? "train" : item < 40 ? "validation" : "test";
  }

  private static BufferedImage picture(int item) {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(item);
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      int noise = random.nextInt(16) * 0x010101;
      picture.setRGB(pixel % SIDE, pixel / SIDE, PAINTS.get(item % PAINTS.size()) ^ noise);
    }
    return picture;
  }
}
