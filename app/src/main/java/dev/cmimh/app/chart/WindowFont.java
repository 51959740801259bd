package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;

/** The font of the window, for figures: JavaFX takes the system's, which Java2D has to be told. */
final class WindowFont {

  private WindowFont() {}

  /** The palette in the font of this machine's windows. */
  static FigurePalette on(FigurePalette palette) {
    return palette.inFont(family(System.getProperty("os.name")));
  }

  /**
   * The family; Java2D takes its own sans-serif where it is missing.
   *
   * @param operatingSystem name as in the system property {@code os.name}
   */
  static String family(String operatingSystem) {
    if (operatingSystem.startsWith("Windows")) {
      return "Segoe UI";
    }
    return operatingSystem.startsWith("Mac") ? "Helvetica Neue" : "SansSerif";
  }
}
