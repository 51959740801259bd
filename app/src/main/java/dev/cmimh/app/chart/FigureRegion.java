package dev.cmimh.app.chart;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Where the picture of a figure is shown: its frame, how large a picture is to be drawn for it, and
 * whether anybody sees it.
 */
abstract class FigureRegion extends Region {

  /** Between the edge and the picture, in which the focus is shown. */
  static final double INSET = 3;

  private final FramePicture picture = new FramePicture();
  private final ObservableValue<Boolean> present = WindowPresence.of(this);
  private final ObservableValue<Double> scale = WindowPresence.scale(this);
  private final Extent least;
  private final Extent preferred;

  /** Width and height in pixels of the scene. */
  record Extent(double width, double height) {}

  FigureRegion(Extent least, Extent preferred) {
    this.least = least;
    this.preferred = preferred;
    getStyleClass().add("figure-plot");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  final FramePicture picture() {
    return picture;
  }

  /** Whether it is on show in a window that is not minimised. */
  final ObservableValue<Boolean> present() {
    return present;
  }

  /** Pixels of the screen per pixel of the scene. */
  final ObservableValue<Double> scale() {
    return scale;
  }

  /** What a picture that fills the frame has to be. */
  final DrawSize drawSize() {
    return new DrawSize(innerWidth(), innerHeight(), scale.getValue());
  }

  final double innerWidth() {
    return Math.max(0, Math.floor(getWidth() - 2 * INSET));
  }

  final double innerHeight() {
    return Math.max(0, Math.floor(getHeight() - 2 * INSET));
  }

  @Override
  protected double computePrefWidth(double height) {
    return preferred.width();
  }

  @Override
  protected double computePrefHeight(double width) {
    return preferred.height();
  }

  @Override
  protected double computeMinWidth(double height) {
    return least.width();
  }

  @Override
  protected double computeMinHeight(double width) {
    return least.height();
  }
}
