package dev.cmimh.app.chart;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The rectangle that a person draws to zoom into it. */
final class RubberBand extends Pane {

  private final Rectangle rectangle = new Rectangle();

  RubberBand() {
    rectangle.getStyleClass().add("figure-rubber-band");
    setMouseTransparent(true);
    setVisible(false);
    getChildren().add(rectangle);
  }

  void show(FigureZoom.Band band) {
    rectangle.setX(Math.min(band.fromX(), band.toX()));
    rectangle.setY(Math.min(band.fromY(), band.toY()));
    rectangle.setWidth(Math.abs(band.toX() - band.fromX()));
    rectangle.setHeight(Math.abs(band.toY() - band.fromY()));
    setVisible(true);
  }

  void hide() {
    setVisible(false);
  }
}
