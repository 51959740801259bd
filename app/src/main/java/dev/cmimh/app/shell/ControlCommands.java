package dev.cmimh.app.shell;

import dev.cmimh.app.control.Segments;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;

/**
 * Commands that stand for a control: they act as if it had been pressed, on the screen that is
 * shown. A command whose control is not to be seen, or cannot be pressed now, does nothing.
 */
final class ControlCommands {

  /** Where the control of a command is: on one screen, or on one of several. */
  private static final Map<Command, List<String>> CONTROLS =
      Map.ofEntries(
          Map.entry(Command.DATA, List.of("#header-data")),
          Map.entry(Command.METHOD, List.of("#header-method")),
          Map.entry(Command.DEVICE, List.of("#header-device")),
          Map.entry(Command.PRESETS, List.of("#presets")),
          Map.entry(Command.RESET, List.of("#reset-all")),
          Map.entry(Command.PIN, List.of("#pin")),
          Map.entry(Command.SAVE, List.of("#export-all", ".figure-export", "#runs-export")),
          Map.entry(
              Command.DETAILS,
              List.of("#search-details-toggle", "#codes-details-toggle", "#runs-details-toggle")),
          Map.entry(Command.PICTURE, List.of("#search-choose")),
          Map.entry(Command.ANSWERS, List.of("#search-answers")),
          Map.entry(Command.RANKING, List.of("#search-ranking")),
          Map.entry(Command.MODEL, List.of("#search-model", "#codes-model")),
          Map.entry(Command.COMPARE, List.of("#search-second-model")),
          Map.entry(Command.BACK, List.of("#search-back")),
          Map.entry(Command.FORWARD, List.of("#search-forward")),
          Map.entry(Command.SWEEP, List.of("#tradeoff-start")));

  private final Parent window;

  /**
   * @param window holds the header and every screen that was shown
   */
  ControlCommands(Parent window) {
    this.window = window;
  }

  /** Says what each of these commands does. */
  void bind(Commands commands) {
    CONTROLS.forEach((command, controls) -> commands.on(command, () -> press(controls)));
  }

  private void press(List<String> controls) {
    controls.stream()
        .flatMap(control -> window.lookupAll(control).stream())
        .filter(control -> !control.isDisabled() && isShown(control))
        .findFirst()
        .ifPresent(ControlCommands::press);
  }

  private static void press(Node control) {
    control.requestFocus();
    switch (control) {
      case MenuButton menu -> menu.show();
      case ComboBoxBase<?> box -> box.show();
      case Segments<?> segments -> segments.chooseNext();
      case ButtonBase button -> button.fire();
      default -> throw new IllegalArgumentException("Cannot be pressed: " + control);
    }
  }

  private static boolean isShown(Node control) {
    return Stream.<Node>iterate(control, node -> node != null, Node::getParent)
        .allMatch(Node::isVisible);
  }
}
