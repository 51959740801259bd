package dev.cmimh.app;

import dev.cmimh.app.shell.Command;
import dev.cmimh.app.shell.Screen;
import dev.cmimh.app.shell.Shell;
import dev.cmimh.app.support.Drop;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The real window with screens that do nothing but say when they were made. */
abstract class ShellWindow extends OpenWindow {

  final List<String> made = new ArrayList<>();

  @Override
  Wiring wire() {
    return new Wiring(home, systemIsDark, _ -> {}, this::screens);
  }

  boolean saysNoTable(String notice) {
    return notice.contains("has no file pairs.csv") && notice.endsWith("data stays open.");
  }

  void dropOnHeader(Path dropped) {
    FxThread.run(() -> Drop.files(stage.getScene().lookup(".header"), List.of(dropped)));
  }

  MenuButton dataMenu() {
    return (MenuButton) stage.getScene().lookup("#header-data");
  }

  List<Screen> screens(Shell.Shared shared) {
    shared.commands().on(Command.UNDO, () -> made.add("undone"));
    return List.of(
        new Screen("tune", "fth-sliders", () -> screen("tune")),
        new Screen("search", "fth-search", () -> screen("search")));
  }

  Region screen(String name) {
    made.add(name);
    StackPane pane = new StackPane(new TextField());
    pane.setId("screen-" + name);
    return pane;
  }

  void trainFirstStep() {
    waitUntilAllIsOpen();
    click("#header-train");
    FxThread.waitUntil("the first step", () -> status().startsWith("Training"));
  }

  Run newestRun() {
    try (RunStore store = RunStore.open(home)) {
      return store.list().getFirst();
    }
  }

  String status() {
    return ((Labeled) stage.getScene().lookup("#status-text")).getText();
  }

  List<String> notices() {
    return FxThread.call(this::shownNotices);
  }

  List<String> shownNotices() {
    return stage.getScene().getRoot().lookupAll(".notice > .label").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  void typeQuestionMark() {
    press(KeyCode.SLASH, true, false);
    FxThread.run(
        () ->
            Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(
                    KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, true, false, false, false)));
    FxThread.waitForFrames();
  }

  /** Of the middle of the window, 0 to 255. */
  int brightness() {
    int pixel =
        FxThread.snapshot(stage.getScene())
            .getRGB((int) stage.getWidth() / 2, (int) stage.getHeight() / 2 + 60);
    return ((pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255)) / 3;
  }
}
