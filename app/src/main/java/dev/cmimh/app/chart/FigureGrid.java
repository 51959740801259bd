package dev.cmimh.app.chart;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Lays figures out: the first large on top, the others in rows below. It is as high as the window
 * shows where all fit, else higher, to be scrolled, with the first row below the large one in
 * sight. One figure may be enlarged to all there is.
 */
public final class FigureGrid extends Region {

  private static final double GAP = 8;
  private static final double LEAST_WIDTH = 270;
  private static final double WIDTH_FOR_THREE = 3 * 330;
  private static final double LEAST_HEIGHT = 165;
  private static final double SCROLLED_HEIGHT = 225;
  private static final double LARGE_SHARE = 0.46;

  private final ObjectProperty<Optional<Node>> enlarged =
      new SimpleObjectProperty<>(Optional.empty());
  private double shownHeight;

  /**
   * @param figures the large one first
   */
  public FigureGrid(List<? extends Node> figures) {
    getStyleClass().add("figure-grid");
    getChildren().setAll(figures);
    enlarged.subscribe(this::showEnlarged);
  }

  /** Puts another figure in the first place, or takes one out. */
  public void setFigures(List<? extends Node> figures) {
    if (!getChildren().equals(figures)) {
      enlarged.set(Optional.empty());
      getChildren().setAll(figures);
    }
  }

  /** The figure that takes all the room; empty where all are shown. */
  public ObjectProperty<Optional<Node>> enlarged() {
    return enlarged;
  }

  /** How much of the grid's height can be seen at once. */
  public void setShownHeight(double height) {
    if (height != shownHeight) {
      shownHeight = height;
      requestLayout();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (enlarged.get().isPresent() || getManagedChildren().isEmpty()) {
      return shownHeight;
    }
    return Math.max(shownHeight, heights(width).total());
  }

  @Override
  protected void layoutChildren() {
    if (enlarged.get().isPresent()) {
      enlarged.get().get().resizeRelocate(0, 0, getWidth(), getHeight());
      return;
    }
    List<Node> figures = getManagedChildren();
    if (figures.isEmpty()) {
      return;
    }
    Heights heights = heights(getWidth());
    place(figures.getFirst(), 0, 0, getWidth(), heights.large());
    int columns = columns(getWidth());
    int others = figures.size() - 1;
    double y = heights.large() + GAP;
    for (int from = 0; from < others; from += columns) {
      int inRow = Math.min(columns, others - from);
      double width = (getWidth() - GAP * (inRow - 1)) / inRow;
      for (int i = 0; i < inRow; i++) {
        place(figures.get(1 + from + i), i * (width + GAP), y, width, heights.row());
      }
      y += heights.row() + GAP;
    }
  }

  private record Heights(double large, double row, int rows) {

    double total() {
      return large + rows * (row + GAP);
    }
  }

  private Heights heights(double width) {
    int others = getManagedChildren().size() - 1;
    int rows = Math.ceilDiv(others, columns(width));
    double large = Math.max(LEAST_HEIGHT, LARGE_SHARE * shownHeight);
    double row = (shownHeight - large) / Math.max(1, rows) - GAP;
    return row >= LEAST_HEIGHT
        ? new Heights(large, row, rows)
        : new Heights(
            Math.max(LEAST_HEIGHT, shownHeight - SCROLLED_HEIGHT - GAP), SCROLLED_HEIGHT, rows);
  }

  private static int columns(double width) {
    if (width >= WIDTH_FOR_THREE) {
      return 3;
    }
    return width >= 2 * LEAST_WIDTH + GAP ? 2 : 1;
  }

  private void place(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
  }

  private void showEnlarged(Optional<Node> large) {
    for (Node figure : getChildren()) {
      figure.setVisible(large.isEmpty() || large.get().equals(figure));
    }
    requestLayout();
  }
}
