package dev.cmimh.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.cmimh.app.shell.Command;
import dev.cmimh.app.shell.Screen;
import dev.cmimh.app.shell.Shell;
import dev.cmimh.app.support.Contrast;
import dev.cmimh.app.support.Drop;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window with its shell, clicked through; its screens are fields and nothing more. */
class ShellWindowTest {

  private final SimpleObjectProperty<Boolean> systemIsDark = new SimpleObjectProperty<>(false);
  private final List<String> made = new ArrayList<>();

  @TempDir private Path folder;
  private ExplorerHome home;
  private Wiring wiring;
  private Stage stage;
  private CountDownLatch closed;

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

  @Test
  void screensAreMadeWhenShownFirstAndKept() {
    assertThat(made).containsExactly("tune");
    press(KeyCode.DIGIT2, false, true);
    Node search = FxThread.call(() -> stage.getScene().lookup("#screen-search"));
    assertThat(search).isNotNull();

    click("#rail-tune");
    click("#rail-tune");
    click("#rail-search");

    assertThat(made).containsExactly("tune", "search");
    assertThat(FxThread.call(() -> stage.getScene().lookup("#screen-search"))).isSameAs(search);
  }

  @Test
  void shortcutsLeaveATextFieldItsKeys() {
    FxThread.run(() -> stage.getScene().lookup("#screen-tune .text-field").requestFocus());

    press(KeyCode.Z, false, true);
    assertThat(made).doesNotContain("undone");

    FxThread.run(() -> stage.getScene().lookup("#rail-tune").requestFocus());
    press(KeyCode.Z, false, true);
    assertThat(made).contains("undone");
  }

  @Test
  void helpIsShownOverTheWindowAndGoesAgain() {
    press(KeyCode.F1, false, false);
    assertThat(FxThread.call(() -> stage.getScene().lookup("#help-card"))).isNotNull();

    press(KeyCode.F1, false, false);
    FxThread.waitUntil(
        "help is gone", () -> !((ModalPane) stage.getScene().lookup("#overlay")).isDisplay());
  }

  @Test
  void aTypedQuestionMarkShowsHelpUnlessItBelongsToAField() {
    FxThread.run(() -> stage.getScene().lookup("#screen-tune .text-field").requestFocus());
    typeQuestionMark();
    assertThat(FxThread.call(() -> stage.getScene().lookup("#help-card"))).isNull();

    FxThread.run(() -> stage.getScene().lookup("#rail-tune").requestFocus());
    typeQuestionMark();
    assertThat(FxThread.call(() -> stage.getScene().lookup("#help-card"))).isNotNull();
  }

  @Test
  void headerNoticesHelpAndAboutStandOutInBothThemes() {
    for (boolean dark : new boolean[] {false, true}) {
      FxThread.run(() -> systemIsDark.set(dark));
      for (boolean about : new boolean[] {false, true}) {
        press(KeyCode.F1, about, false);
        FxThread.waitUntil("the card", () -> stage.getScene().lookup(".card") != null);
        FxThread.waitForFrames();

        assertThat(FxThread.call(() -> Contrast.faults(stage.getScene().getRoot()))).isEmpty();
        press(KeyCode.F1, about, false);
        FxThread.waitUntil(
            "it is gone", () -> !((ModalPane) stage.getScene().lookup("#overlay")).isDisplay());
      }
    }
  }

  @Test
  void darkFollowsTheSystemAndThePerson() {
    int light = brightness();
    FxThread.run(() -> systemIsDark.set(true));
    assertThat(brightness()).isLessThan(light / 2);

    press(KeyCode.L, true, true);
    assertThat(brightness()).isEqualTo(light);
  }

  @Test
  void windowScreenThemeAndClosedHintComeBack() throws Exception {
    assertThat(notices()).anyMatch(text -> text.startsWith("Try this first"));
    click(".notice-close");
    press(KeyCode.DIGIT2, false, true);
    press(KeyCode.L, true, true);
    FxThread.run(
        () -> {
          stage.setX(20);
          stage.setWidth(930);
          stage.setHeight(640);
        });
    FxThread.waitForFrames();
    int dark = brightness();

    close();
    made.clear();
    open();

    assertThat(made).containsExactly("search");
    assertThat(notices()).noneMatch(text -> text.startsWith("Try this first"));
    assertThat(stage.getX()).isEqualTo(20);
    assertThat(stage.getWidth()).isEqualTo(930);
    assertThat(stage.getHeight()).isEqualTo(640);
    assertThat(brightness()).isEqualTo(dark);
  }

  @Test
  void aRunThatTrainsWhileTheWindowIsClosedIsKeptAndOfferedAgain() throws Exception {
    trainFirstStep();

    FxThread.run(this::askToClose);
    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    Run run = newestRun();
    assertThat(run.state()).isEqualTo(RunState.STOPPED);
    assertThat(home.runFolder(run.id()).resolve("checkpoint.safetensors")).exists();

    close();
    open();
    FxThread.waitUntil(
        "the offer to resume", () -> stage.getScene().lookup(".notice-offer") != null);
    assertThat(notices()).anyMatch(text -> text.contains(run.id()));
    click(".notice-offer");
    FxThread.waitUntil("it goes on", () -> !button("#header-stop").isDisabled());
    assertThat(newestRun().id()).isEqualTo(run.id());
  }

  @Test
  void aRunThatIsStoppedByThePersonIsNotOfferedAgain() throws Exception {
    trainFirstStep();
    click("#header-stop");
    FxThread.waitUntil("it has stopped", () -> status().startsWith("Stopped"));

    close();
    open();
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());
    FxThread.waitForFrames();

    assertThat(notices()).noneMatch(text -> text.contains("was under way"));
  }

  @Test
  void aRunDeletedUnderTheWindowEndsInASentence() throws Exception {
    trainFirstStep();

    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + home.database() + "?busy_timeout=20000")) {
      connection.createStatement().executeUpdate("DELETE FROM run");
    }

    FxThread.waitUntil("it has ended", () -> !button("#header-train").isDisabled());
    assertThat(status()).containsAnyOf("deleted", "no run");
    assertThat(notices()).anyMatch(text -> text.equals(status()));
  }

  @Test
  void anotherFolderDroppedOnTheHeaderIsOpenedAndComesBackAtTheNextStart() throws Exception {
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());
    Path other = SmallData.write(folder.resolve("other pairs"));

    dropOnHeader(other);

    FxThread.waitUntil("its name", () -> button("#header-data").getText().equals("other pairs"));
    FxThread.waitUntil("its features", () -> !button("#header-train").isDisabled());
    close();
    open();
    FxThread.waitUntil("its name", () -> button("#header-data").getText().equals("other pairs"));
  }

  @Test
  void aFolderThatIsNoDataSetIsToldAndTheFormerOneStays() throws Exception {
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());

    dropOnHeader(Files.createDirectory(folder.resolve("empty")));

    FxThread.waitUntil("the sentence", () -> shownNotices().stream().anyMatch(this::saysNoTable));
    assertThat(FxThread.call(() -> button("#header-data").getText())).isEqualTo("data");
    assertThat(FxThread.call(() -> button("#header-train").isDisabled())).isFalse();
  }

  @Test
  void theOpeningOfADataSetIsGivenUpInTheHeader() {
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());

    FxThread.run(() -> dataMenu().getItems().getFirst().fire());
    FxThread.waitUntil("its name", () -> button("#header-data").getText().equals("emoji"));
    assertThat(FxThread.call(() -> stage.getScene().lookup("#header-opening").isVisible()))
        .isTrue();
    click("#header-cancel");

    FxThread.waitUntil("the former one", () -> button("#header-data").getText().equals("data"));
    assertThat(FxThread.call(() -> button("#header-train").isDisabled())).isFalse();
    assertThat(FxThread.call(() -> stage.getScene().lookup("#header-opening").isVisible()))
        .isFalse();
  }

  @Test
  void noDataSetIsOpenedWhileARunIsUnderWay() throws Exception {
    trainFirstStep();

    dropOnHeader(SmallData.write(folder.resolve("other pairs")));

    FxThread.waitUntil(
        "the sentence",
        () -> shownNotices().contains("A run is under way. Stop it, then open another data set."));
    assertThat(FxThread.call(() -> dataMenu().getItems().getFirst().isDisable())).isTrue();
    assertThat(FxThread.call(() -> button("#header-data").getText())).isEqualTo("data");
  }

  @Test
  void aCheckpointThatTheDiskRefusesIsToldAndEarlierRunsStay() throws Exception {
    trainFirstStep();
    click("#header-stop");
    FxThread.waitUntil("it has stopped", () -> status().startsWith("Stopped"));
    String earlier = newestRun().id();
    trainFirstStep();
    Path refused = home.runFolder(newestRun().id());
    try (Stream<Path> files = Files.walk(refused)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    Files.writeString(refused, "no folder any more");

    click("#header-stop");

    FxThread.waitUntil("it has ended", () -> !button("#header-train").isDisabled());
    assertThat(FxThread.call(this::status)).contains("cannot be written");
    assertThat(notices()).anyMatch(text -> text.contains("cannot be written"));
    assertThat(home.runFolder(earlier).resolve("checkpoint.safetensors")).isNotEmptyFile();
  }

  private boolean saysNoTable(String notice) {
    return notice.contains("has no file pairs.csv") && notice.endsWith("data stays open.");
  }

  private void dropOnHeader(Path dropped) {
    FxThread.run(() -> Drop.files(stage.getScene().lookup(".header"), List.of(dropped)));
  }

  private MenuButton dataMenu() {
    return (MenuButton) stage.getScene().lookup("#header-data");
  }

  private void open() {
    closed = new CountDownLatch(1);
    FxThread.run(
        () -> {
          wiring = new Wiring(home, systemIsDark, this::screens);
          stage = new Stage();
          wiring.show(stage, closed::countDown);
        });
    FxThread.waitForFrames();
  }

  private void close() {
    if (stage.isShowing()) {
      FxThread.run(this::askToClose);
      FxThread.waitUntil("the window may close", () -> closed.getCount() == 0);
      FxThread.run(stage::close);
      wiring.close();
    }
  }

  private void askToClose() {
    Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private List<Screen> screens(Shell.Shared shared) {
    shared.commands().on(Command.UNDO, () -> made.add("undone"));
    return List.of(
        new Screen("tune", "fth-sliders", () -> screen("tune")),
        new Screen("search", "fth-search", () -> screen("search")));
  }

  private Region screen(String name) {
    made.add(name);
    StackPane pane = new StackPane(new TextField());
    pane.setId("screen-" + name);
    return pane;
  }

  private void trainFirstStep() {
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());
    click("#header-train");
    FxThread.waitUntil("the first step", () -> status().startsWith("Training"));
  }

  private Run newestRun() {
    try (RunStore store = RunStore.open(home)) {
      return store.list().getFirst();
    }
  }

  private void click(String selector) {
    FxThread.run(() -> button(selector).fire());
    FxThread.waitForFrames();
  }

  private ButtonBase button(String selector) {
    return (ButtonBase) stage.getScene().lookup(selector);
  }

  private String status() {
    return ((Labeled) stage.getScene().lookup("#status-text")).getText();
  }

  private List<String> notices() {
    return FxThread.call(this::shownNotices);
  }

  private List<String> shownNotices() {
    return stage.getScene().getRoot().lookupAll(".notice > .label").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private void press(KeyCode key, boolean shift, boolean control) {
    FxThread.run(
        () ->
            Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false)));
    FxThread.waitForFrames();
  }

  private void typeQuestionMark() {
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
  private int brightness() {
    int pixel =
        FxThread.snapshot(stage.getScene())
            .getRGB((int) stage.getWidth() / 2, (int) stage.getHeight() / 2 + 60);
    return ((pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255)) / 3;
  }
}
