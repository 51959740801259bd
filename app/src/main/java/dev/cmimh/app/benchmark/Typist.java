package dev.cmimh.app.benchmark;

import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Types words into a field, key by key, as a person who knows the keyboard does. */
final class Typist {

  private final UserInterface userInterface;
  private final long nanosecondsBetweenKeys;

  Typist(UserInterface userInterface, long nanosecondsBetweenKeys) {
    this.userInterface = userInterface;
    this.nanosecondsBetweenKeys = nanosecondsBetweenKeys;
  }

  /**
   * Replaces what the field holds.
   *
   * @return the moment of the last key, before it was handed to the user interface's thread, as
   *     {@link System#nanoTime()} tells it
   */
  long type(String words, TextInputControl field) throws InterruptedException {
    userInterface.run(
        "the search field to be empty",
        () -> {
          field.requestFocus();
          field.clear();
        });
    long last = System.nanoTime();
    for (int i = 0; i < words.length(); i++) {
      char key = words.charAt(i);
      LockSupport.parkNanos(nanosecondsBetweenKeys);
      last = System.nanoTime();
      Platform.runLater(() -> press(key, field));
    }
    return last;
  }

  private static void press(char key, TextInputControl field) {
    KeyCode code =
        key == ' ' ? KeyCode.SPACE : KeyCode.valueOf(String.valueOf(key).toUpperCase(Locale.ROOT));
    field.fireEvent(event(KeyEvent.KEY_PRESSED, "", code));
    field.fireEvent(event(KeyEvent.KEY_TYPED, String.valueOf(key), KeyCode.UNDEFINED));
    field.fireEvent(event(KeyEvent.KEY_RELEASED, "", code));
  }

  private static KeyEvent event(EventType<KeyEvent> type, String character, KeyCode code) {
    return new KeyEvent(type, character, "", code, false, false, false, false);
  }
}
