package dev.cmimh.app.shell;

import atlantafx.base.controls.ModalPane;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;

/** A card over the window, closed by Escape, by a click beside it or by its own button. */
final class Overlay extends ModalPane {

  /**
   * Not seen, but it has the whole overlay drawn at each change. A card is drawn in the corner
   * before it is centred, and would be left there.
   */
  private static final double ALMOST_OPAQUE = 0.99;

  private Node focusedBefore;

  Overlay() {
    setId("overlay");
    setOpacity(ALMOST_OPAQUE);
    displayProperty().addListener((_, _, shown) -> handFocus(shown));
  }

  /** Shows a card; it goes away if one is shown already. */
  void toggle(Supplier<Node> card) {
    if (isDisplay()) {
      hide();
    } else {
      show(card.get());
    }
  }

  /** Without the picture that JavaFX keeps of what a scroll pane shows. */
  private void drawDirectly() {
    applyCss();
    lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
  }

  /** Back to where the person was, once the card is gone. */
  private void handFocus(boolean shown) {
    Scene scene = getScene();
    if (scene == null) {
      return;
    }
    if (shown) {
      drawDirectly();
      focusedBefore = scene.getFocusOwner();
    } else if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }
}
