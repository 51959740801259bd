package dev.cmimh.model.feature.image;

import com.twelvemonkeys.image.ResampleOp;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The picture that descriptors see: what is pictured, cut to its opaque part, scaled to fit and
 * centred on a white square. So the same thing drawn smaller or off centre is described alike.
 */
final class CentredPicture {

  /** Side of the square in pixels. */
  static final int SIDE = 64;

  /** Share of the side that stays white at each edge. */
  private static final double MARGIN = 0.03;

  private static final int CONTENT = (int) Math.round(SIDE * (1 - 2 * MARGIN));
  private static final int WHITE = 0xFFFFFF;

  private CentredPicture() {}

  /**
   * The centred picture.
   *
   * @return {@code SIDE * SIDE} colours as {@code 0xRRGGBB}, row after row
   */
  static int[] pixels(BufferedImage picture) {
    int[] square = new int[SIDE * SIDE];
    Arrays.fill(square, WHITE);
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] colours = picture.getRGB(0, 0, width, height, null, 0, width);
    OpaqueBox box = OpaqueBox.of(colours, width);
    if (!box.isEmpty()) {
      paste(scaled(onWhite(colours, width, box)), square);
    }
    return square;
  }

  private static BufferedImage onWhite(int[] colours, int width, OpaqueBox box) {
    int[] opaque = new int[box.width() * box.height()];
    for (int y = 0; y < box.height(); y++) {
      int from = (box.top() + y) * width + box.left();
      for (int x = 0; x < box.width(); x++) {
        opaque[y * box.width() + x] = blendWithWhite(colours[from + x]);
      }
    }
    BufferedImage picture =
        new BufferedImage(box.width(), box.height(), BufferedImage.TYPE_INT_RGB);
    picture.getRaster().setDataElements(0, 0, box.width(), box.height(), opaque);
    return picture;
  }

  private static int blendWithWhite(int argb) {
    int alpha = argb >>> 24;
    return blend(argb >> 16, alpha) << 16 | blend(argb >> 8, alpha) << 8 | blend(argb, alpha);
  }

  private static int blend(int channel, int alpha) {
    return ((channel & 0xFF) * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  private static BufferedImage scaled(BufferedImage picture) {
    double scale = (double) CONTENT / Math.max(picture.getWidth(), picture.getHeight());
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    return new ResampleOp(width, height, ResampleOp.FILTER_TRIANGLE).filter(picture, null);
  }

  private static void paste(BufferedImage picture, int[] square) {
    int width = picture.getWidth();
    int left = (SIDE - width) / 2;
    int top = (SIDE - picture.getHeight()) / 2;
    int[] colours = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRaster().getDataElements(0, y, width, 1, colours);
      for (int x = 0; x < width; x++) {
        square[(top + y) * SIDE + left + x] = colours[x] & WHITE;
      }
    }
  }
}
