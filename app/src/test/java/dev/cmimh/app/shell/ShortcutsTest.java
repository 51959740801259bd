package dev.cmimh.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ShortcutsTest {

  private final Shortcuts shortcuts = new Shortcuts(7);

  @Test
  void aQuestionMarkAsksForHelpOutsideOfFields() {
    KeyEvent typed = typed("?");

    assertThat(shortcuts.find(typed, false)).map(Shortcut::command).contains(Command.HELP);
    assertThat(shortcuts.find(typed, true)).isEmpty();
  }

  @Test
  void otherCharactersAreNobodysShortcut() {
    assertThat(shortcuts.find(typed("/"), false)).isEmpty();
    assertThat(shortcuts.find(pressed(KeyCode.SLASH, true, false), false)).isEmpty();
  }

  @Test
  void keysWithModifiersStandForTheirCommand() {
    assertThat(shortcuts.find(pressed(KeyCode.F5, true, false), true))
        .map(Shortcut::command)
        .contains(Command.STOP);
    assertThat(shortcuts.find(pressed(KeyCode.DIGIT3, false, true), true))
        .map(Shortcut::number)
        .contains(3);
  }

  @Test
  void aCommandIsNamedByItsFirstKeys() {
    assertThat(shortcuts.keysOf(Command.HELP).getDisplayText()).isEqualTo("F1");
    assertThat(shortcuts.all()).extracting(it -> it.keys().getDisplayText()).contains("?");
  }

  private static KeyEvent typed(String character) {
    return key(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, true, false);
  }

  private static KeyEvent pressed(KeyCode code, boolean shift, boolean control) {
    return key(KeyEvent.KEY_PRESSED, "", code, shift, control);
  }

  private static KeyEvent key(
      EventType<KeyEvent> type, String character, KeyCode code, boolean shift, boolean control) {
    return new KeyEvent(type, character, "", code, shift, control, false, false);
  }
}
