package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.PlotArea;
import dev.cmimh.model.figure.StillFigure;

/**
 * A still figure as it was drawn.
 *
 * @param frame the picture
 * @param area where it shows what, in the window's units
 * @param palette its colours
 */
record DrawnStill(StillFigure figure, PixelFrame frame, PlotArea area, FigurePalette palette) {}
