package dev.cmimh.app.chart;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of what a window shows, for tests and for people. */
final class Pictures {

  private Pictures() {}

  static void save(Node node, Path file) throws Exception {
    ImageIO.write(of(node), "png", file.toFile());
  }

  static BufferedImage of(Node node) throws Exception {
    WritableImage[] shot = new WritableImage[1];
    FxThread.run(() -> shot[0] = node.snapshot(null, null));
    int width = (int) shot[0].getWidth();
    int height = (int) shot[0].getHeight();
    int[] pixels = new int[width * height];
    shot[0]
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    return picture;
  }
}
