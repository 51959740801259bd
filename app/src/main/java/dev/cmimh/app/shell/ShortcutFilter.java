package dev.cmimh.app.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Listens to the keys of a scene before its controls do. */
final class ShortcutFilter {

  private final Shortcuts shortcuts;
  private final Commands commands;

  ShortcutFilter(Shortcuts shortcuts, Commands commands) {
    this.shortcuts = shortcuts;
    this.commands = commands;
  }

  void listenTo(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> perform(event, scene));
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> perform(event, scene));
  }

  private void perform(KeyEvent event, Scene scene) {
    shortcuts
        .find(event, scene.getFocusOwner() instanceof TextInputControl)
        .filter(shortcut -> commands.perform(shortcut.command(), shortcut.number()))
        .ifPresent(_ -> event.consume());
  }
}
