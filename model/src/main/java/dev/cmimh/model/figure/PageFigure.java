package dev.cmimh.model.figure;

/** A figure of a study: a file of its own, and a part of the page. Immutable. */
public interface PageFigure {

  /** Its name in files, such as {@code rivals-32-bits}. */
  String name();

  /** Its heading. */
  String title();

  /**
   * The figure as an SVG element that fits into any width.
   *
   * @throws MissingFontsException if the machine has none
   */
  String svg(FigurePalette palette);
}
