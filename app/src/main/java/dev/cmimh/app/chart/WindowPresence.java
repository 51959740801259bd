package dev.cmimh.app.chart;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether a person can see a node, and on how fine a screen. */
final class WindowPresence {

  private static final ObservableValue<Boolean> NO = new SimpleObjectProperty<>(false);
  private static final ObservableValue<Boolean> YES = new SimpleObjectProperty<>(true);

  private WindowPresence() {}

  /**
   * Whether the node and all around it are visible in a window that shows and is not minimised, and
   * no scroll pane has scrolled it away.
   */
  static ObservableValue<Boolean> of(Node node) {
    ObservableValue<Boolean> inTree = inTree(node);
    ObservableValue<Boolean> inSight = ScrolledSight.of(node);
    return window(node)
        .flatMap(window -> window.showingProperty().flatMap(shows -> shows ? open(window) : NO))
        .flatMap(open -> open ? inTree : NO)
        .flatMap(visible -> visible ? inSight : NO)
        .orElse(false);
  }

  /** Pixels per unit of the screen that the node is on. */
  static ObservableValue<Double> scale(Node node) {
    return window(node).flatMap(Window::outputScaleXProperty).map(Number::doubleValue).orElse(1.0);
  }

  private static ObservableValue<Window> window(Node node) {
    return node.sceneProperty().flatMap(Scene::windowProperty);
  }

  private static ObservableValue<Boolean> open(Window window) {
    return window instanceof Stage stage
        ? stage.iconifiedProperty().map(iconified -> !iconified)
        : YES;
  }

  private static ObservableValue<Boolean> inTree(Node node) {
    ObservableValue<Boolean> around =
        node.parentProperty().flatMap(WindowPresence::inTree).orElse(true);
    return node.visibleProperty().flatMap(visible -> visible ? around : NO);
  }
}
