package dev.cmimh.app.shell;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * A pixel without colour that is painted anew in the frame after a change of screen.
 *
 * <p>Where the pointer rested on something of the screen that went, JavaFX notices only in the
 * frame of the change that it rests there no more, and styles in the next what nobody sees. A frame
 * in which nothing changed but what is unseen has no dirty region, and JavaFX takes none for all
 * and paints the whole window: 30 ms in software, for which the window's thread waits. With this
 * pixel the frame has a region, its own.
 */
final class Speck extends Rectangle {

  private final Runnable listener = this::frameBegins;
  private Optional<Scene> watched = Optional.empty();
  private boolean changing;

  Speck() {
    super(1, 1, Color.TRANSPARENT);
    setManaged(false);
    setMouseTransparent(true);
  }

  /** In the frame after the next. */
  void changeSoon() {
    changing = false;
    if (watched.isEmpty()) {
      watched = Optional.ofNullable(getScene());
      watched.ifPresent(scene -> scene.addPreLayoutPulseListener(listener));
    }
  }

  private void frameBegins() {
    if (changing) {
      setSmooth(!isSmooth());
      watched.ifPresent(scene -> scene.removePreLayoutPulseListener(listener));
      watched = Optional.empty();
    }
    changing = !changing;
  }
}
