package dev.cmimh.model.figure;

import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colours and the font of a theme.
 *
 * @param fontFamily name of the font, such as {@code SansSerif}
 * @param colors one for each ink, no two alike
 */
public record FigurePalette(String fontFamily, Map<Ink, Color> colors) {

  public FigurePalette {
    colors = Map.copyOf(colors);
    for (Ink ink : Ink.values()) {
      if (!colors.containsKey(ink)) {
        throw new IllegalArgumentException("The palette has no colour for " + ink);
      }
    }
  }

  /**
   * Dark curves on white; background and texts are those of the window's light theme (Primer).
   * Those of the tasks are Okabe and Ito's, made for the colour-blind.
   */
  public static FigurePalette light() {
    Map<Ink, Color> colors = new EnumMap<>(Ink.class);
    colors.put(Ink.BACKGROUND, new Color(0xffffff));
    colors.put(Ink.TEXT, new Color(0x24292f));
    colors.put(Ink.MUTED_TEXT, new Color(0x57606a));
    colors.put(Ink.GRID, new Color(0xe4e6e9));
    colors.put(Ink.CHANCE, new Color(0x8b9097));
    colors.put(Ink.MARK, new Color(0x70767d));
    colors.put(Ink.IMAGE_TO_TEXT, new Color(0x0072b2));
    colors.put(Ink.TEXT_TO_IMAGE, new Color(0xd55e00));
    colors.put(Ink.IMAGE_TO_IMAGE, new Color(0x009e73));
    colors.put(Ink.TEXT_TO_TEXT, new Color(0xcc79a7));
    colors.put(Ink.RECONSTRUCTION, new Color(0x332288));
    colors.put(Ink.MUTUAL_INFORMATION, new Color(0x117733));
    colors.put(Ink.MODALITY_GAP, new Color(0xb5475b));
    colors.put(Ink.TOTAL_CORRELATION, new Color(0x857d1c));
    colors.put(Ink.BALANCE, new Color(0x2a8bb0));
    colors.put(Ink.SATURATION, new Color(0xb35900));
    colors.put(Ink.DEAD_BITS, new Color(0x7a3e9d));
    colors.put(Ink.SINGLE, new Color(0x30363d));
    colors.put(Ink.PICTURE_CODE, new Color(0x2f5d9b));
    colors.put(Ink.WORD_CODE, new Color(0xc07800));
    colors.put(Ink.SAME_BITS, new Color(0x9e1b32));
    colors.put(Ink.OPPOSITE_BITS, new Color(0x1f4e79));
    colors.put(Ink.RUN_1, new Color(0x1f6feb));
    colors.put(Ink.RUN_2, new Color(0xb8561b));
    colors.put(Ink.RUN_3, new Color(0x1a7f37));
    colors.put(Ink.RUN_4, new Color(0x8250df));
    colors.put(Ink.RUN_5, new Color(0xcf222e));
    colors.put(Ink.RUN_6, new Color(0x0e8a8a));
    colors.put(Ink.RUN_7, new Color(0x8a6d00));
    colors.put(Ink.RUN_8, new Color(0xbf3989));
    return new FigurePalette("SansSerif", colors);
  }

  /**
   * Lighter tones of the same hues on near-black; background and texts are those of the window's
   * dark theme (Primer).
   */
  public static FigurePalette dark() {
    Map<Ink, Color> colors = new EnumMap<>(Ink.class);
    colors.put(Ink.BACKGROUND, new Color(0x0d1117));
    colors.put(Ink.TEXT, new Color(0xc9d1d9));
    colors.put(Ink.MUTED_TEXT, new Color(0x8b949e));
    colors.put(Ink.GRID, new Color(0x262c34));
    colors.put(Ink.CHANCE, new Color(0x818993));
    colors.put(Ink.MARK, new Color(0x949ca6));
    colors.put(Ink.IMAGE_TO_TEXT, new Color(0x56b0e6));
    colors.put(Ink.TEXT_TO_IMAGE, new Color(0xf2954f));
    colors.put(Ink.IMAGE_TO_IMAGE, new Color(0x45cda4));
    colors.put(Ink.TEXT_TO_TEXT, new Color(0xe8aacb));
    colors.put(Ink.RECONSTRUCTION, new Color(0x9c92ea));
    colors.put(Ink.MUTUAL_INFORMATION, new Color(0x69c386));
    colors.put(Ink.MODALITY_GAP, new Color(0xee8b9c));
    colors.put(Ink.TOTAL_CORRELATION, new Color(0xd1c95a));
    colors.put(Ink.BALANCE, new Color(0x79c9e6));
    colors.put(Ink.SATURATION, new Color(0xeda45a));
    colors.put(Ink.DEAD_BITS, new Color(0xc99ae6));
    colors.put(Ink.SINGLE, new Color(0xd3d8de));
    colors.put(Ink.PICTURE_CODE, new Color(0x86b4f0));
    colors.put(Ink.WORD_CODE, new Color(0xf2b84b));
    colors.put(Ink.SAME_BITS, new Color(0xff7b8a));
    colors.put(Ink.OPPOSITE_BITS, new Color(0x6fb0ef));
    colors.put(Ink.RUN_1, new Color(0x79b8ff));
    colors.put(Ink.RUN_2, new Color(0xffa657));
    colors.put(Ink.RUN_3, new Color(0x56d364));
    colors.put(Ink.RUN_4, new Color(0xd2a8ff));
    colors.put(Ink.RUN_5, new Color(0xff8b85));
    colors.put(Ink.RUN_6, new Color(0x4fd6d6));
    colors.put(Ink.RUN_7, new Color(0xe3c341));
    colors.put(Ink.RUN_8, new Color(0xff8fcf));
    return new FigurePalette("SansSerif", colors);
  }

  /** The same colours in another font. */
  public FigurePalette inFont(String family) {
    return new FigurePalette(family, colors);
  }

  /** The colour of an ink. */
  public Color color(Ink ink) {
    return colors.get(ink);
  }

  /** The colour of an ink as a number, red in the highest of its three bytes. */
  public int rgb(Ink ink) {
    return color(ink).getRGB() & 0xffffff;
  }

  /** The colour of an ink as style sheets write it, such as {@code #0072b2}. */
  public String hex(Ink ink) {
    return "#%06x".formatted(color(ink).getRGB() & 0xffffff);
  }

  /** A paler tone of the ink, half way to the background; opaque, which draws faster. */
  public Color paler(Ink ink) {
    Color strong = color(ink);
    Color ground = color(Ink.BACKGROUND);
    return new Color(
        (strong.getRed() + ground.getRed()) / 2,
        (strong.getGreen() + ground.getGreen()) / 2,
        (strong.getBlue() + ground.getBlue()) / 2);
  }
}
