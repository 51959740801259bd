package dev.cmimh.app;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.OtherWork;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.error.UncaughtFailures;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.shell.Commands;
import dev.cmimh.app.shell.DeviceChoice;
import dev.cmimh.app.shell.Screen;
import dev.cmimh.app.shell.Shell;
import dev.cmimh.app.study.StudyDesk;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.app.theme.ThemeChoice;
import dev.cmimh.model.engine.DeviceOffer;
import dev.cmimh.model.failure.FailureFile;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.trial.WorkerCommand;
import java.lang.Thread.UncaughtExceptionHandler;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Puts the parts of the window together, each handed to the others by its constructor. */
final class Wiring implements AutoCloseable {

  private static final long WRITE_AFTER_MILLISECONDS = 500;

  private final Memory memory;
  private final Workspace workspace;
  private final UncaughtFailures uncaught;
  private final Shell shell;
  private final TrainingDesk desk;
  private final NextRun nextRun = new NextRun();

  /**
   * @param home the folder of runs and caches
   * @param systemIsDark whether the desktop is dark now
   * @param browser shows pages that are written for a browser
   */
  Wiring(ExplorerHome home, ObservableValue<Boolean> systemIsDark, Consumer<URI> browser) {
    this(home, systemIsDark, browser, new Screens()::of);
  }

  /**
   * @param screens makes them from what they share with the shell
   */
  Wiring(
      ExplorerHome home,
      ObservableValue<Boolean> systemIsDark,
      Consumer<URI> browser,
      Function<Shell.Shared, List<Screen>> screens) {
    Background background = Background.onThreads("cmimh-work", 2, Platform::runLater);
    Texts texts = Texts.shipped();
    Notices notices = new Notices();
    FailureText failureText = new FailureText(texts);
    this.uncaught = new UncaughtFailures(failureText, new FailureFile(home), notices, background);
    this.memory = recall(home, background, notices, failureText, texts);
    this.workspace = new Workspace(home, background, texts);
    this.desk =
        new TrainingDesk(
            workspace, background, Background.onThreads("cmimh-fit", 1, Platform::runLater), texts);
    OtherWork otherWork = new OtherWork();
    StudyDesk studies =
        new StudyDesk(
            new WorkerCommand(Launcher.class.getName()).words(),
            workspace,
            Background.onThreads("cmimh-study", 1, Platform::runLater),
            otherWork,
            browser,
            texts);
    Shell.Shared shared =
        new Shell.Shared(
            workspace,
            desk,
            nextRun,
            otherWork,
            studies,
            background,
            texts,
            memory,
            notices,
            new ThemeChoice(systemIsDark),
            new Commands());
    DeviceChoice devices =
        new DeviceChoice(
            workspace.device(),
            memory,
            background,
            DeviceOffer::ofThisMachine,
            workspace::useDevice,
            failure -> notices.post(failureText.notice(failure)));
    this.shell = new Shell(shared, devices, screens.apply(shared));
  }

  /** Hears what no part of the window has caught. */
  UncaughtExceptionHandler uncaught() {
    return uncaught;
  }

  /** The run that trains in this window. */
  TrainingDesk desk() {
    return desk;
  }

  /** The settings of the next one. */
  NextRun nextRun() {
    return nextRun;
  }

  /**
   * Shows the window, then opens what it works on: the first frame shares no processor with that.
   *
   * @param closed has the program end
   */
  void show(Stage stage, Runnable closed) {
    shell.show(stage, closed);
    afterNextFrame(stage.getScene(), shell::openRemembered);
  }

  @Override
  public void close() {
    memory.close();
    workspace.close();
  }

  /** Once a frame has been handed to the thread that paints. */
  private static void afterNextFrame(Scene scene, Runnable work) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(work);
          }
        });
  }

  private static Memory recall(
      ExplorerHome home,
      Background background,
      Notices notices,
      FailureText failureText,
      Texts texts) {
    MemoryFile file =
        new MemoryFile(
            home, failure -> background.tell(() -> notices.post(failureText.notice(failure))));
    MemoryFile.Read read = file.read();
    read.setAside()
        .ifPresent(
            kept ->
                notices.post(
                    Notice.Kind.WARNING, texts.get("notice.memory-damaged", kept.toString())));
    return new Memory(
        file,
        CompletableFuture.delayedExecutor(WRITE_AFTER_MILLISECONDS, TimeUnit.MILLISECONDS),
        read.values());
  }
}
