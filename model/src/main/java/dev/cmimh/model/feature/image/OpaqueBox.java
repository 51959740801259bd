package dev.cmimh.model.feature.image;

/** The smallest upright rectangle that holds every pixel which is not fully transparent. */
record OpaqueBox(int left, int top, int width, int height) {

  boolean isEmpty() {
    return width <= 0;
  }

  /**
   * The box of a picture.
   *
   * @param colours {@code 0xAARRGGBB}, row after row
   * @param width pixels in a row
   */
  static OpaqueBox of(int[] colours, int width) {
    int left = width;
    int right = -1;
    int top = colours.length / width;
    int bottom = -1;
    for (int i = 0; i < colours.length; i++) {
      if (colours[i] >>> 24 != 0) {
        int x = i % width;
        int y = i / width;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = y;
      }
    }
    return new OpaqueBox(left, top, right - left + 1, bottom - top + 1);
  }
}
