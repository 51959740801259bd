package dev.cmimh.model.figure;

/**
 * How much of a figure is drawn besides its curves.
 *
 * @param titled whether the heading and the names of the axes stand above it
 * @param small whether letters are small, so that a small figure keeps room for its curves
 */
public record FigureForm(boolean titled, boolean small) {

  /** A figure that stands alone, in a page or a file. */
  public static final FigureForm ALONE = new FigureForm(true, false);

  private static final double SMALL_WIDTH = 440;
  private static final double SMALL_HEIGHT = 210;

  /** A figure of the given size in pixels whose heading is shown by what is around it. */
  public static FigureForm untitled(double width, double height) {
    return new FigureForm(false, width < SMALL_WIDTH || height < SMALL_HEIGHT);
  }
}
