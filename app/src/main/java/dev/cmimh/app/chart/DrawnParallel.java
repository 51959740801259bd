package dev.cmimh.app.chart;

import dev.cmimh.model.figure.ParallelFigure;
import dev.cmimh.model.figure.ParallelGeometry;

/**
 * Parallel axes as they were drawn.
 *
 * @param geometry where they stand, in the window's units
 */
record DrawnParallel(PixelFrame frame, ParallelFigure figure, ParallelGeometry geometry) {}
