package dev.cmimh.app.hint;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * An explanation that shows where the pointer rests on a node, and that a screen reader tells as
 * its help.
 *
 * <p>A {@link Tooltip} is a window with a scene of its own, and the screens have some two hundred:
 * made with the screens they would keep the first frame waiting for most of a second. So each is
 * made when the pointer comes to its node for the first time.
 */
public final class Hint implements EventHandler<MouseEvent> {

  private static final double WIDTH = 340;
  private static final Duration SHOWS = Duration.seconds(60);

  private final Node node;
  private Supplier<String> text;

  private Hint(Node node) {
    this.node = node;
  }

  /** Explains a node; the last explanation counts. */
  public static void on(Node node, String text) {
    node.setAccessibleHelp(text);
    on(node, () -> text);
  }

  /** Explains a node by what holds when the explanation shows. */
  public static void on(Node node, Supplier<String> text) {
    Hint hint =
        (Hint) node.getProperties().computeIfAbsent(Hint.class, _ -> new Hint(node).waiting());
    hint.text = text;
  }

  private Hint waiting() {
    node.addEventHandler(MouseEvent.MOUSE_ENTERED, this);
    return this;
  }

  /** The pointer came for the first time. */
  @Override
  public void handle(MouseEvent entered) {
    node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDTH);
    tooltip.setShowDuration(SHOWS);
    tooltip.setOnShowing(_ -> show(tooltip));
    show(tooltip);
    Tooltip.install(node, tooltip);
  }

  private void show(Tooltip tooltip) {
    tooltip.setText(text.get());
  }
}
