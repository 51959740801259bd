package dev.cmimh.app;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real window over a small data set, in a home of its own, opened and closed for each test. */
abstract class OpenWindow {

  final SimpleObjectProperty<Boolean> systemIsDark = new SimpleObjectProperty<>(false);

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
  void close() {
    if (stage.isShowing()) {
      FxThread.run(this::askToClose);
      FxThread.waitUntil("the window may close", () -> closed.getCount() == 0);
      FxThread.run(stage::close);
      wiring.close();
    }
  }

  /** Puts the window's parts together: its real screens, unless a test has others. */
  Wiring wire() {
    return new Wiring(home, systemIsDark, _ -> {});
  }

  void open() {
    closed = new CountDownLatch(1);
    FxThread.run(
        () -> {
          wiring = wire();
          stage = new Stage();
          wiring.show(stage, closed::countDown);
        });
    FxThread.waitForFrames();
  }

  void askToClose() {
    Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  void waitUntilAllIsOpen() {
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());
  }

  void click(String selector) {
    FxThread.run(() -> button(selector).fire());
    FxThread.waitForFrames();
  }

  void press(KeyCode key, boolean shift, boolean control) {
    FxThread.run(() -> fire(key, shift, control));
    FxThread.waitForFrames();
  }

  /** On the user interface's thread. */
  void fire(KeyCode key, boolean shift, boolean control) {
    Event.fireEvent(
        stage.getScene().getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
  }

  ButtonBase button(String selector) {
    return (ButtonBase) stage.getScene().lookup(selector);
  }

  void focus(String selector) {
    FxThread.run(() -> stage.getScene().lookup(selector).requestFocus());
  }

  void type(String setting, String value) {
    FxThread.run(
        () -> {
          TextField field = (TextField) stage.getScene().lookup(setting + " .setting-field");
          field.requestFocus();
          field.setText(value);
          Event.fireEvent(field, new ActionEvent());
        });
  }

  /** What the labels of a node say. */
  String text(String selector) {
    return stage.getScene().getRoot().lookupAll(selector).stream()
        .flatMap(
            node ->
                node instanceof Label label
                    ? Stream.of(label)
                    : node.lookupAll(".label").stream().map(Label.class::cast))
        .map(Label::getText)
        .collect(Collectors.joining("\n"));
  }

  ComboBox<?> methods() {
    return (ComboBox<?>) stage.getScene().lookup("#header-method");
  }

  TextField weightField() {
    return FxThread.call(
        () -> (TextField) stage.getScene().lookup("#setting-modality-gap .setting-field"));
  }
}
