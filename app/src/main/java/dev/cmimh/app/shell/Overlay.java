package dev.cmimh.app.shell;

import atlantafx.base.controls.ModalPane;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;

/** A card over the window, closed by Escape, by a click beside it or by its own button. */
final class Overlay extends ModalPane {

  private Node focusedBefore;

  Overlay() {
    setId("overlay");
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

  /** Back to where the person was, once the card is gone. */
  private void handFocus(boolean shown) {
    Scene scene = getScene();
    if (scene == null) {
      return;
    }
    if (shown) {
      focusedBefore = scene.getFocusOwner();
    } else if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }
}
