package dev.cmimh.app.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Title, quantities and tools in a line. Where it is narrow the quantities go first; only then is
 * the title shortened, never the tools.
 */
final class FigureHeader extends Region {

  private static final double GAP = 8;

  private final Label title;
  private final Label quantities;
  private final FigureTools tools;

  FigureHeader(Label title, Label quantities, FigureTools tools) {
    this.title = title;
    this.quantities = quantities;
    this.tools = tools;
    getStyleClass().add("figure-header");
    getChildren().addAll(title, quantities, tools);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double toolsWidth = Math.ceil(tools.prefWidth(-1));
    double toolsLeft = getWidth() - snappedRightInset() - toolsWidth;
    tools.resizeRelocate(toolsLeft, snappedTopInset(), toolsWidth, height);
    double room = Math.max(0, toolsLeft - GAP - left);
    double titleWidth = Math.min(Math.ceil(title.prefWidth(-1)), room);
    title.resizeRelocate(left, snappedTopInset(), titleWidth, height);
    double quantitiesWidth = Math.ceil(quantities.prefWidth(-1));
    quantities.setVisible(titleWidth + GAP + quantitiesWidth <= room);
    quantities.resizeRelocate(left + titleWidth + GAP, snappedTopInset(), quantitiesWidth, height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + snappedBottomInset() + Math.ceil(tools.prefHeight(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return tools.prefWidth(-1);
  }
}
