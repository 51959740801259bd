package dev.cmimh.app.chart;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * Whether a node lies in the part of a scroll pane that is shown.
 *
 * <p>What is scrolled away must not change: JavaFX draws the whole window where a frame has changes
 * but none of them can be seen.
 */
final class ScrolledSight {

  private static final String VIEWPORT = "viewport";

  private ScrolledSight() {}

  /** True also where no scroll pane is around the node. */
  static ObservableValue<Boolean> of(Node node) {
    return viewport(node).flatMap(viewport -> overlap(node, viewport)).orElse(true);
  }

  /** The part of the nearest scroll pane around the node that cuts off its content. */
  private static ObservableValue<Node> viewport(Node node) {
    return node.parentProperty()
        .flatMap(
            parent ->
                parent.getStyleClass().contains(VIEWPORT)
                    ? new SimpleObjectProperty<Node>(parent)
                    : viewport(parent));
  }

  private static ObservableValue<Boolean> overlap(Node node, Node viewport) {
    return Bindings.createObjectBinding(
        () -> inScene(node).intersects(inScene(viewport)),
        node.localToSceneTransformProperty(),
        node.layoutBoundsProperty(),
        viewport.localToSceneTransformProperty(),
        viewport.layoutBoundsProperty());
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
