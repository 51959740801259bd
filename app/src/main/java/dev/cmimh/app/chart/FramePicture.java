package dev.cmimh.app.chart;

import java.nio.IntBuffer;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Shows frames without copying them: each frame has its image, and the images are swapped. */
final class FramePicture extends ImageView {

  private final Map<PixelFrame, Shared> images = new WeakHashMap<>();

  private record Shared(PixelBuffer<IntBuffer> buffer, WritableImage image) {}

  /**
   * Shows a frame that was drawn anew.
   *
   * @param width in the window's units
   * @param height in the window's units
   */
  void show(PixelFrame frame, double width, double height) {
    Shared shared = images.computeIfAbsent(frame, FramePicture::share);
    shared.buffer().updateBuffer(buffer -> null);
    setFitWidth(width);
    setFitHeight(height);
    setImage(shared.image());
  }

  private static Shared share(PixelFrame frame) {
    PixelBuffer<IntBuffer> buffer =
        new PixelBuffer<>(
            frame.width(), frame.height(), frame.pixels(), PixelFormat.getIntArgbPreInstance());
    return new Shared(buffer, new WritableImage(buffer));
  }
}
