package dev.cmimh.model.feature.image;

import java.awt.image.BufferedImage;

/** The smallest upright rectangle that holds every pixel which is not fully transparent. */
record OpaqueBox(int left, int top, int width, int height) {

  boolean isEmpty() {
    return width <= 0;
  }

  /** The box of a picture; the whole picture where it has no transparency. */
  static OpaqueBox of(BufferedImage picture) {
    if (!picture.getColorModel().hasAlpha()) {
      return new OpaqueBox(0, 0, picture.getWidth(), picture.getHeight());
    }
    int left = picture.getWidth();
    int right = -1;
    int top = picture.getHeight();
    int bottom = -1;
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        if (row[x] >>> 24 != 0) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return new OpaqueBox(left, top, right - left + 1, bottom - top + 1);
  }
}
