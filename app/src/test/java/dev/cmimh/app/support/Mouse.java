package dev.cmimh.app.support;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** What a pointer would do to a node. Used on the user interface's thread. */
public final class Mouse {

  private Mouse() {}

  /** A click near the node's upper left corner. */
  public static void click(Node node, MouseButton button) {
    fire(node, MouseEvent.MOUSE_CLICKED, 5, 5, button);
  }

  /**
   * Any event, with no key held.
   *
   * @param x in the node
   * @param y in the node
   * @param button that is held or was pressed
   */
  public static void fire(
      Node node, EventType<MouseEvent> type, double x, double y, MouseButton button) {
    Point2D place = node.localToScene(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            place.getX(),
            place.getY(),
            place.getX(),
            place.getY(),
            button,
            1,
            false,
            false,
            false,
            false,
            button == MouseButton.PRIMARY,
            false,
            button == MouseButton.SECONDARY,
            false,
            button == MouseButton.SECONDARY,
            true,
            new PickResult(node, place.getX(), place.getY())));
  }
}
