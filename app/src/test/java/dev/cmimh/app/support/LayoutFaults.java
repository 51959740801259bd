package dev.cmimh.app.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

/**
 * What is wrong with how a window is laid out: words that are cut off, controls beyond its edge,
 * and controls that a screen reader cannot name. Looked at on the user interface's thread.
 */
public final class LayoutFaults {

  /** Half a pixel is rounding. */
  private static final double ROUNDING = 0.6;

  private final Scene scene;
  private final Set<String> mayBeCut;
  private final List<String> found = new ArrayList<>();
  private Set<Node> labelled = Set.of();

  private LayoutFaults(Scene scene, Set<String> mayBeCut) {
    this.scene = scene;
    this.mayBeCut = mayBeCut;
  }

  /**
   * Looks at all that is visible.
   *
   * @param mayBeCut style classes of texts that end in an ellipsis by design, such as the tags of
   *     an answer, which are whole in its explanation
   */
  public static List<String> of(Scene scene, Set<String> mayBeCut) {
    LayoutFaults faults = new LayoutFaults(scene, mayBeCut);
    faults.labelled =
        scene.getRoot().lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getLabelFor())
            .collect(Collectors.toSet());
    faults.look(scene.getRoot(), false);
    return faults.found;
  }

  private void look(Node node, boolean scrolls) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && isCut(labeled)) {
      found.add("cut off: \"%s\" %s".formatted(labeled.getText(), name(node)));
    }
    if (!scrolls && node.isFocusTraversable() && isBeyondTheEdge(node)) {
      found.add("beyond the edge: " + name(node));
    }
    if (node.isFocusTraversable() && !hasName(node)) {
      found.add("without a name: " + name(node));
    }
    if (node instanceof Parent parent) {
      boolean inside = scrolls || node instanceof ScrollPane || node instanceof TableView<?>;
      parent.getChildrenUnmodifiable().forEach(child -> look(child, inside));
    }
  }

  private boolean isCut(Labeled labeled) {
    return labeled.isTextTruncated()
        && !labeled.getText().isBlank()
        && labeled.getStyleClass().stream().noneMatch(mayBeCut::contains);
  }

  private boolean isBeyondTheEdge(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMinX() < -ROUNDING
        || bounds.getMinY() < -ROUNDING
        || bounds.getMaxX() > scene.getWidth() + ROUNDING
        || bounds.getMaxY() > scene.getHeight() + ROUNDING;
  }

  private boolean hasName(Node node) {
    return node instanceof ScrollPane
        || node instanceof ScrollBar
        || labelled.contains(node)
        || isWritten(node.getAccessibleText())
        || (node instanceof Labeled labeled && isWritten(labeled.getText()));
  }

  private static boolean isWritten(String text) {
    return text != null && !text.isBlank();
  }

  private static String name(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node at = node; at != null && path.length() < 200; at = at.getParent()) {
      path.append(" < ")
          .append(at.getId() == null ? at.getClass().getSimpleName() : "#" + at.getId())
          .append(at.getStyleClass());
    }
    return path.toString();
  }
}
