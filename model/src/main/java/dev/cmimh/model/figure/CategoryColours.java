package dev.cmimh.model.figure;

/**
 * Colours of categories that have none of their own, such as labels: told apart by most of the
 * colour-blind too (Paul Tol's bright and muted schemes), darker on white than on black.
 */
public final class CategoryColours {

  /** How many categories are told apart; all others share the ink of chance. */
  public static final int COUNT = 10;

  private static final int[] ON_LIGHT = {
    0x4477aa, 0xd1495b, 0x228833, 0xb8860b, 0x2aa1c0, 0xaa3377, 0x332288, 0x117733, 0x882255,
    0x7a5c3e
  };
  private static final int[] ON_DARK = {
    0x77aadd, 0xff8a93, 0x6fd07a, 0xe6c34a, 0x7fd8ee, 0xe887c0, 0xa39af0, 0x58c9a8, 0xd98ab0,
    0xcaa981
  };

  private CategoryColours() {}

  /**
   * The colour of a category as RGB.
   *
   * @param category from 0; any other number is one of all others
   */
  public static int rgb(FigurePalette palette, int category) {
    if (category < 0 || category >= COUNT) {
      return palette.rgb(Ink.CHANCE);
    }
    return isDark(palette) ? ON_DARK[category] : ON_LIGHT[category];
  }

  private static boolean isDark(FigurePalette palette) {
    return palette.color(Ink.BACKGROUND).getGreen() < 128;
  }
}
