package dev.cmimh.app.chart;

import javafx.scene.layout.Region;

/** Which side of the pointer has room for what is said of the place. */
final class PointerSide {

  private static final double DISTANCE = 12;

  private PointerSide() {}

  /**
   * Puts a box beside the pointer where there is more room, never outside.
   *
   * @param x of the pointer
   * @param width of the room
   * @param height of the room
   */
  static void place(Region box, double x, double width, double height) {
    box.applyCss();
    double boxWidth = Math.ceil(box.prefWidth(-1));
    double boxHeight = Math.ceil(box.prefHeight(boxWidth));
    double left = x > width / 2 ? x - DISTANCE - boxWidth : x + DISTANCE;
    box.resizeRelocate(
        Math.clamp(left, 0, Math.max(0, width - boxWidth)),
        Math.max(0, (height - boxHeight) / 3),
        boxWidth,
        boxHeight);
  }
}
