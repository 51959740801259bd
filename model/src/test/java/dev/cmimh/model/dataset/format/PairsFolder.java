package dev.cmimh.model.dataset.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A small folder of pairs for tests: pictures p0.png, p1.png and so on, each of its own colour. */
record PairsFolder(Path folder) {

  /** Writes pictures and a table with one row per picture. */
  void write(String header, int rows, IntFunction<String> row) throws IOException {
    for (int i = 0; i < rows; i++) {
      BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(0, 0, 1000 * i);
      ImageIO.write(picture, "png", folder.resolve("p" + i + ".png").toFile());
    }
    String body = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
    Files.writeString(folder.resolve("pairs.csv"), header + "\n" + body + "\n");
  }
}
