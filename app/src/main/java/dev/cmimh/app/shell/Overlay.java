package dev.cmimh.app.shell;

import atlantafx.base.controls.ModalPane;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/** A card over the window, closed by Escape, by a click beside it or by its own button. */
final class Overlay extends ModalPane {

  private static final Duration BETWEEN_DRAWINGS = Duration.millis(200);
  private static final int DRAWINGS = 6;
  private static final double ALMOST_OPAQUE = 0.99;

  private final Timeline drawing = new Timeline(new KeyFrame(BETWEEN_DRAWINGS, _ -> drawAnew()));
  private Node focusedBefore;

  Overlay() {
    setId("overlay");
    drawing.setCycleCount(DRAWINGS);
    focusTraversableProperty().bind(displayProperty());
    displayProperty().addListener((_, _, shown) -> handFocus(shown));
    skinProperty().addListener((_, _, _) -> showOnlyWithCard());
  }

  /**
   * An overlay without a card waits behind the window, which would be painted over it each time.
   */
  private void showOnlyWithCard() {
    getChildrenUnmodifiable()
        .forEach(background -> background.visibleProperty().bind(displayProperty()));
  }

  /** Shows a card; it goes away if one is shown already. */
  void toggle(Supplier<Node> card) {
    if (isDisplay()) {
      hide();
    } else {
      show(card.get());
    }
  }

  /**
   * A card is drawn in the corner before it is centred, and would be left there, by what JavaFX
   * keeps of the frame before. An overlay is drawn as a whole when its opacity changes.
   */
  private void drawAnew() {
    lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
    setOpacity(getOpacity() == 1 ? ALMOST_OPAQUE : 1);
  }

  /** Escape is heard where the focus is; back to where the person was, once the card is gone. */
  private void handFocus(boolean shown) {
    Scene scene = getScene();
    if (scene == null) {
      return;
    }
    if (shown) {
      drawing.playFromStart();
      focusedBefore = scene.getFocusOwner();
      requestFocus();
    } else if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }
}
