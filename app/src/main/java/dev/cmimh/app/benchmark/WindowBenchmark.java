package dev.cmimh.app.benchmark;

import dev.cmimh.app.task.Once;
import dev.cmimh.model.benchmark.Benchmark;
import dev.cmimh.model.benchmark.Measurement;
import dev.cmimh.model.engine.ThreadCourtesy;
import dev.cmimh.model.run.ExplorerHome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * {@code cmimh bench ui}: the window measures itself while it trains; {@code cmimh bench ui-sweep}:
 * while a sweep goes on beside it, with lines of the same names but the training speed; {@code
 * cmimh bench ui-both}: while it trains, then while a sweep goes on.
 *
 * <ul>
 *   <li>{@code ui/first-frame}, {@code ui/first-picture}: seconds from the start of the JVM until
 *       the window is drawn, and until the pictures of the first answer are, whose words are typed
 *       as soon as there is a field for them
 *   <li>{@code ui/stall-p99}, {@code ui/stall-p999}: milliseconds for which the user interface's
 *       thread kept others waiting, see {@link StallProbe}
 *   <li>{@code ui/search-latency-p95}: milliseconds from the last key of a search until its answer
 *       is drawn with all its visible pictures, see {@link UserInterface#whenDrawn}
 *   <li>{@code ui/training-speed}: steps per second with the window to those without it, see {@link
 *       WindowSession}; both in {@code ui/steps-window} and {@code ui/steps-terminal}
 * </ul>
 */
public final class WindowBenchmark implements Benchmark {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Of words that every model of the embedded data knows: unknown ones have no answer. */
  private static final List<String> QUERIES =
      List.of(
          "red heart",
          "smiling cat",
          "blue car",
          "green tree",
          "house",
          "dog face",
          "food",
          "full moon",
          "music",
          "ball");

  private final WindowWork work;
  private final boolean display;
  private final ExplorerHome home;
  private final Function<ExplorerHome, MeasuredWindow> window;
  private final Once<?> toolkit = new Once<>(Executors.callable(this::startToolkit));

  /**
   * @param work what goes on while it is measured
   * @param display whether there is one; else the window is drawn in memory
   * @param home the person's folder, whose features are used
   * @param window makes it, on the user interface's thread, with a folder of its own
   */
  public WindowBenchmark(
      WindowWork work,
      boolean display,
      ExplorerHome home,
      Function<ExplorerHome, MeasuredWindow> window) {
    this.work = work;
    this.display = display;
    this.home = home;
    this.window = window;
  }

  @Override
  public String subject() {
    return work.subject();
  }

  /**
   * Begins to start JavaFX while the command line is still read: a window that nobody measures
   * starts without one, and what is measured is how soon a person has that.
   */
  public void begin() {
    Thread.ofPlatform().name("cmimh-toolkit").daemon().start(toolkit);
  }

  @Override
  public void run(Duration working, Consumer<Measurement> report) throws Exception {
    UserInterface userInterface = new UserInterface(PATIENCE);
    try (MeasuringHome measuring = MeasuringHome.like(home)) {
      toolkit.call();
      Stage stage = userInterface.call("a window", Stage::new);
      try (MeasuredWindow measured =
          userInterface.call("the parts of the window", () -> window.apply(measuring.home()))) {
        new WindowSession(userInterface, measured, stage, QUERIES)
            .measure(work, working)
            .measurements(conditions(stage, measuring.warm()))
            .forEach(report);
      }
    }
  }

  private void startToolkit() {
    if (!display) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    ThreadCourtesy.ofTheOptimisingCompiler();
    Platform.startup(() -> Platform.setImplicitExit(false));
  }

  private static WindowFigures.Conditions conditions(Stage stage, boolean warm) {
    double pixels =
        stage.getScene().getWidth()
            * stage.getOutputScaleX()
            * stage.getScene().getHeight()
            * stage.getOutputScaleY();
    return new WindowFigures.Conditions(
        Runtime.getRuntime().availableProcessors(),
        (int) Math.round(pixels),
        System.getProperty("glass.platform", System.getProperty("os.name")),
        System.getProperty("prism.order", "default"),
        warm);
  }
}
