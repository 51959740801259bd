package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigurePaletteTest {

  private static final Set<Ink> TEXTS = EnumSet.of(Ink.TEXT, Ink.MUTED_TEXT);
  private static final Set<Ink> GROUNDS = EnumSet.of(Ink.BACKGROUND, Ink.GRID);

  @Test
  void noTwoInksLookAlike() {
    for (FigurePalette palette :
        new FigurePalette[] {FigurePalette.light(), FigurePalette.dark()}) {
      assertThat(palette.colors().values()).doesNotHaveDuplicates();
    }
  }

  @Test
  void textsAndCurvesStandOutFromTheBackground() {
    for (FigurePalette palette :
        new FigurePalette[] {FigurePalette.light(), FigurePalette.dark()}) {
      for (Ink ink : EnumSet.complementOf(EnumSet.copyOf(GROUNDS))) {
        assertThat(contrast(palette.color(ink), palette.color(Ink.BACKGROUND)))
            .as("%s", ink)
            .isGreaterThanOrEqualTo(TEXTS.contains(ink) ? 4.5 : 3);
      }
    }
  }

  @Test
  void theDarkThemeKeepsTheHues() {
    for (Ink ink : EnumSet.range(Ink.IMAGE_TO_TEXT, Ink.DEAD_BITS)) {
      double turn =
          Math.abs(hue(FigurePalette.light().color(ink)) - hue(FigurePalette.dark().color(ink)));
      assertThat(Math.min(turn, 1 - turn)).as("%s", ink).isLessThan(0.05);
    }
  }

  @Test
  void aPaletteWithoutAnInkIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FigurePalette("SansSerif", Map.of(Ink.TEXT, Color.BLACK)))
        .withMessageContaining("BACKGROUND");
  }

  private static double hue(Color color) {
    return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[0];
  }

  /** Contrast as in the Web Content Accessibility Guidelines 2.1. */
  private static double contrast(Color a, Color b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
