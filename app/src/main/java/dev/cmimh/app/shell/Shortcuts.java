package dev.cmimh.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/**
 * All shortcuts of the window.
 *
 * <p>Keys that write or change text (letters, Ctrl+Z) do not work while typing: they belong to the
 * field then.
 */
final class Shortcuts {

  private static final int MOST_SCREENS = 9;

  private final List<Shortcut> all;

  /**
   * @param screens how many there are
   */
  Shortcuts(int screens) {
    List<Shortcut> table = new ArrayList<>();
    table.add(everywhere(Command.TRAIN, KeyCode.F5));
    table.add(everywhere(Command.PAUSE, KeyCode.F6));
    table.add(everywhere(Command.STEP, KeyCode.F7));
    table.add(everywhere(Command.STOP, KeyCode.F5, KeyCombination.SHIFT_DOWN));
    for (int screen = 1; screen <= Math.min(screens, MOST_SCREENS); screen++) {
      table.add(
          new Shortcut(
              Command.SCREEN,
              screen,
              new KeyCodeCombination(
                  KeyCode.valueOf("DIGIT" + screen), KeyCombination.SHORTCUT_DOWN),
              true));
    }
    table.add(everywhere(Command.FIND, KeyCode.F, KeyCombination.SHORTCUT_DOWN));
    table.add(notWhileTyping(Command.UNDO, KeyCode.Z, KeyCombination.SHORTCUT_DOWN));
    table.add(
        notWhileTyping(
            Command.REDO, KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    table.add(notWhileTyping(Command.REDO, KeyCode.Y, KeyCombination.SHORTCUT_DOWN));
    table.add(
        everywhere(
            Command.STUDY, KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    table.add(
        everywhere(
            Command.THEME, KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    table.add(everywhere(Command.HELP, KeyCode.F1));
    table.add(new Shortcut(Command.HELP, 0, new TypedCharacter("?"), false));
    table.add(everywhere(Command.ABOUT, KeyCode.F1, KeyCombination.SHIFT_DOWN));
    table.addAll(ofControls());
    this.all = List.copyOf(table);
  }

  private static List<Shortcut> ofControls() {
    Modifier control = KeyCombination.SHORTCUT_DOWN;
    Modifier shift = KeyCombination.SHIFT_DOWN;
    return List.of(
        everywhere(Command.DATA, KeyCode.O, control),
        everywhere(Command.METHOD, KeyCode.M, control),
        everywhere(Command.DEVICE, KeyCode.D, control, shift),
        everywhere(Command.SAVE, KeyCode.S, control),
        everywhere(Command.DETAILS, KeyCode.D, control),
        everywhere(Command.PRESETS, KeyCode.P, control, shift),
        everywhere(Command.RESET, KeyCode.R, control),
        everywhere(Command.PIN, KeyCode.P, control),
        everywhere(Command.PICTURE, KeyCode.O, control, shift),
        everywhere(Command.ANSWERS, KeyCode.A, control, shift),
        everywhere(Command.RANKING, KeyCode.R, control, shift),
        everywhere(Command.MODEL, KeyCode.M, control, shift),
        everywhere(Command.COMPARE, KeyCode.C, control, shift),
        everywhere(Command.BACK, KeyCode.LEFT, KeyCombination.ALT_DOWN),
        everywhere(Command.FORWARD, KeyCode.RIGHT, KeyCombination.ALT_DOWN),
        everywhere(Command.SWEEP, KeyCode.ENTER, control));
  }

  /** In the order in which they are listed for people. */
  List<Shortcut> all() {
    return all;
  }

  /** The first keys of a command, for tooltips and menus. */
  KeyCombination keysOf(Command command) {
    return all.stream()
        .filter(shortcut -> shortcut.command() == command)
        .findFirst()
        .orElseThrow()
        .keys();
  }

  /**
   * What pressed keys, or a typed character, stand for.
   *
   * @param typing whether a text field has the focus
   */
  Optional<Shortcut> find(KeyEvent keys, boolean typing) {
    return all.stream()
        .filter(shortcut -> shortcut.whileTyping() || !typing)
        .filter(shortcut -> shortcut.keys().match(keys))
        .findFirst();
  }

  private static Shortcut everywhere(Command command, KeyCode key, Modifier... modifiers) {
    return new Shortcut(command, 0, new KeyCodeCombination(key, modifiers), true);
  }

  private static Shortcut notWhileTyping(Command command, KeyCode key, Modifier... modifiers) {
    return new Shortcut(command, 0, new KeyCodeCombination(key, modifiers), false);
  }
}
