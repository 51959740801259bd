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
    OpaqueBox box = OpaqueBox.of(picture);
    if (!box.isEmpty()) {
      paste(scaled(onWhite(picture, box)), square);
    }
    return square;
  }

  private static BufferedImage onWhite(BufferedImage picture, OpaqueBox box) {
    BufferedImage opaque = new BufferedImage(box.width(), box.height(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[box.width()];
    for (int y = 0; y < box.height(); y++) {
      picture.getRGB(box.left(), box.top() + y, box.width(), 1, row, 0, box.width());
      for (int x = 0; x < row.length; x++) {
        row[x] = blendWithWhite(row[x]);
      }
      opaque.setRGB(0, y, box.width(), 1, row, 0, box.width());
    }
    return opaque;
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
    int left = (SIDE - picture.getWidth()) / 2;
    int top = (SIDE - picture.getHeight()) / 2;
    picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), square, top * SIDE + left, SIDE);
    for (int i = 0; i < square.length; i++) {
      square[i] &= WHITE;
    }
  }
}
