package dev.cmimh.app.chart;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Pictures of windows, for tests and for people. */
final class Pictures {

  private Pictures() {}

  static void save(Stage stage, Path file) throws Exception {
    ImageIO.write(of(stage), "png", file.toFile());
  }

  static BufferedImage of(Stage stage) throws Exception {
    WritableImage[] shot = new WritableImage[1];
    FxThread.run(() -> shot[0] = stage.getScene().snapshot(null));
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
