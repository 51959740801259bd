package dev.cmimh.app.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/** The names by which a screen reader calls what keys reach. */
public final class FocusNames {

  private FocusNames() {}

  /** All nodes below one that are on show and can have the focus. */
  public static List<Node> reached(Parent root) {
    return all(root).stream().filter(Node::isFocusTraversable).toList();
  }

  /** Those of them that nothing names, as text. */
  public static List<String> unnamed(Parent root) {
    Set<Node> labelled = new HashSet<>();
    for (Node node : all(root)) {
      if (node instanceof Label label && label.getLabelFor() != null) {
        labelled.add(label.getLabelFor());
      }
    }
    return reached(root).stream()
        .filter(node -> !isNamed(node) && !labelled.contains(node))
        .map(Node::toString)
        .toList();
  }

  /** The names of all nodes of a kind. */
  public static List<String> of(Parent root, Class<? extends Node> kind) {
    return all(root).stream().filter(kind::isInstance).map(Node::getAccessibleText).toList();
  }

  private static boolean isNamed(Node node) {
    return isSaid(node.getAccessibleText())
        || (node instanceof Labeled labeled && isSaid(labeled.getText()));
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  private static List<Node> all(Parent root) {
    List<Node> nodes = new ArrayList<>();
    for (Node child : root.getChildrenUnmodifiable()) {
      if (child.isVisible()) {
        nodes.add(child);
        if (child instanceof Parent parent) {
          nodes.addAll(all(parent));
        }
      }
    }
    return nodes;
  }
}
