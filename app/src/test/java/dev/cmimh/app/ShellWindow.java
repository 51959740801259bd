package dev.cmimh.app;

import dev.cmimh.app.shell.Command;
import dev.cmimh.app.shell.Screen;
import dev.cmimh.app.shell.Shell;
import dev.cmimh.app.support.Drop;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The real window over a small data set, in a home of its own. */
abstract class ShellWindow {

  final SimpleObjectProperty<Boolean> systemIsDark = new SimpleObjectProperty<>(false);
  final List<String> made = new ArrayList<>();

  @TempDir Path folder;
  ExplorerHome home;
  Wiring wiring;
  Stage stage;
  CountDownLatch closed;

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @BeforeEach
  void makeHome() throws Exception {
    home = new ExplorerHome(folder.resolve("home"));
    Files.createDirectories(home.folder());
    Path data = SmallData.write(folder.resolve("data"));
    Files.writeString(
        home.folder().resolve("window.json"),
        "{\"workspace.data-set\": \"%s\"}".formatted(data.toString().replace("\\", "/")));
    open();
  }

  @AfterEach
  void closeWindow() {
    close();
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

  void open() {
    closed = new CountDownLatch(1);
    FxThread.run(
        () -> {
          wiring = new Wiring(home, systemIsDark, this::screens);
          stage = new Stage();
          wiring.show(stage, closed::countDown);
        });
    FxThread.waitForFrames();
  }

  void close() {
    if (stage.isShowing()) {
      FxThread.run(this::askToClose);
      FxThread.waitUntil("the window may close", () -> closed.getCount() == 0);
      FxThread.run(stage::close);
      wiring.close();
    }
  }

  void askToClose() {
    Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
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
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());
    click("#header-train");
    FxThread.waitUntil("the first step", () -> status().startsWith("Training"));
  }

  Run newestRun() {
    try (RunStore store = RunStore.open(home)) {
      return store.list().getFirst();
    }
  }

  void click(String selector) {
    FxThread.run(() -> button(selector).fire());
    FxThread.waitForFrames();
  }

  ButtonBase button(String selector) {
    return (ButtonBase) stage.getScene().lookup(selector);
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

  void press(KeyCode key, boolean shift, boolean control) {
    FxThread.run(
        () ->
            Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false)));
    FxThread.waitForFrames();
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
