package dev.cmimh.app.benchmark;

import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.model.training.HyperParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * One window, started, trained in and searched in while its figures are taken.
 *
 * <p>The speed of training with the window and without it is measured in one run: stretches in
 * which the window shows the live charts and is searched in alternate with as many in which it is
 * hidden, so that nothing is drawn and the session trains as it does for the terminal. The order
 * within a pair of stretches changes each time (window, hidden, hidden, window), so that a machine
 * that slows down slows both alike. Evaluations at the end of epochs are in both, and so are the
 * posts by which waits are measured: they are no part of the window.
 */
final class WindowSession {

  /** Each post costs a wake-up of three threads: twice as many took a twentieth of a processor. */
  private static final long PROBE_PERIOD = 10_000_000;

  private static final long KEY_PERIOD = 100_000_000;
  private static final long LOOK_PERIOD = 10_000_000;
  private static final int LONG_ENOUGH = 10_000;
  private static final int WARM_UP_STEPS = 50;

  private final UserInterface userInterface;
  private final MeasuredWindow window;
  private final Stage stage;
  private final List<String> queries;
  private final Typist typist;
  private final StepCounter counter = new StepCounter();
  private final List<Double> waits = new ArrayList<>();
  private final List<Double> latencies = new ArrayList<>();
  private StretchSpeed shown = StretchSpeed.NONE;
  private StretchSpeed hidden = StretchSpeed.NONE;

  /**
   * @param stage that the window has not been shown in yet
   * @param queries words that are searched for, one in each stretch
   */
  WindowSession(
      UserInterface userInterface, MeasuredWindow window, Stage stage, List<String> queries) {
    this.userInterface = userInterface;
    this.window = window;
    this.stage = stage;
    this.queries = List.copyOf(queries);
    this.typist = new Typist(userInterface, KEY_PERIOD);
  }

  /**
   * Takes all figures.
   *
   * @param work what goes on beside the window
   * @param working how long it shows meanwhile; zero for the start alone
   */
  WindowFigures measure(WindowWork work, Duration working) throws InterruptedException {
    JvmClock clock = JvmClock.ofThisProcess();
    userInterface.run("the window to open", () -> window.show(stage));
    double firstFrame =
        clock.secondsTo(userInterface.whenDrawn("the window's first frame", stage::isShowing));
    WindowNodes nodes = new WindowNodes(stage.getScene());
    double firstPicture = clock.secondsTo(firstAnswer(nodes));
    if (working.isPositive()) {
      long stretch = working.toNanos() / queries.size();
      switch (work) {
        case TRAINING -> train(nodes, stretch);
        case SWEEP -> sweep(nodes, stretch);
        case BOTH -> {
          train(nodes, stretch);
          sweep(nodes, stretch);
        }
      }
    }
    return new WindowFigures(work, firstFrame, firstPicture, waits, latencies, shown, hidden);
  }

  private void train(WindowNodes nodes, long stretch) throws InterruptedException {
    beginTraining(nodes);
    for (int i = 0; i < queries.size(); i++) {
      pairOfStretches(nodes, queries.get(i), stretch, i % 2 == 0);
    }
    window.desk().stopAndWait();
  }

  private void sweep(WindowNodes nodes, long stretch) throws InterruptedException {
    userInterface.run("the Trade-off screen", nodes::showTradeOff);
    userInterface.whenDrawn("the button that begins a sweep", nodes::canSweep);
    userInterface.run("a sweep to begin", nodes::sweep);
    userInterface.whenDrawn("a sweep that goes on", nodes::sweeps);
    for (String query : queries) {
      watched(nodes, nodes::showTradeOff, query, stretch);
      requireSweep(userInterface.call("the state of the sweep", nodes::sweeps));
    }
  }

  private long firstAnswer(WindowNodes nodes) throws InterruptedException {
    userInterface.run("the Search screen", nodes::showSearch);
    userInterface.whenDrawn("a search field that takes words", nodes::canSearch);
    return drawnAnswer(nodes, queries.getLast()).drawn();
  }

  /** A run that is longer than the measuring, with the default settings else. */
  private void beginTraining(WindowNodes nodes) throws InterruptedException {
    userInterface.whenDrawn("the Train button to be enabled", nodes::canTrain);
    window.desk().addListener(counter);
    userInterface.run(
        "training to begin",
        () -> {
          window.nextRun().parameters().set(lengthened(window.nextRun().parameters().get()));
          nodes.showTune();
          nodes.train();
        });
    userInterface.whenDrawn("the first steps", () -> counter.steps() >= WARM_UP_STEPS);
  }

  private void pairOfStretches(WindowNodes nodes, String query, long stretch, boolean windowFirst)
      throws InterruptedException {
    if (windowFirst) {
      windowStretch(nodes, query, stretch);
      hiddenStretch(stretch);
    } else {
      hiddenStretch(stretch);
      windowStretch(nodes, query, stretch);
    }
    requireTraining(window.desk());
  }

  private void windowStretch(WindowNodes nodes, String query, long stretch)
      throws InterruptedException {
    userInterface.run("the window to show", stage::show);
    userInterface.whenDrawn("the window to be drawn again", stage::isShowing);
    Stretch watched = Stretch.begin(counter);
    watched(nodes, nodes::showTune, query, stretch);
    shown = shown.plus(watched.end());
  }

  /** The work on its screen, and in the middle of the time a search. */
  private void watched(WindowNodes nodes, Runnable workScreen, String query, long stretch)
      throws InterruptedException {
    long start = System.nanoTime();
    try (StallProbe probe = probe()) {
      waitUntil(start + stretch / 2);
      userInterface.run("the Search screen", nodes::showSearch);
      latencies.add(drawnAnswer(nodes, query).milliseconds());
      userInterface.run("the screen of the work", workScreen);
      waitUntil(start + stretch);
      userInterface.run("the user interface to catch up", () -> {});
      waits.addAll(probe.waits());
    }
  }

  private void hiddenStretch(long stretch) throws InterruptedException {
    userInterface.run("the window to hide", stage::hide);
    Stretch watched = Stretch.begin(counter);
    try (StallProbe _ = probe()) {
      waitUntil(watched.start() + stretch);
    }
    hidden = hidden.plus(watched.end());
  }

  private static StallProbe probe() {
    return StallProbe.on(Platform::runLater, PROBE_PERIOD);
  }

  private Answer drawnAnswer(WindowNodes nodes, String query) throws InterruptedException {
    long lastKey = typist.type(query, userInterface.call("the search field", nodes::searchField));
    try {
      long drawn =
          userInterface.whenDrawn(
              "the answer to \"%s\"".formatted(query), () -> nodes.answers(query));
      return new Answer(lastKey, drawn);
    } catch (IllegalStateException e) {
      String state = userInterface.call("the state of the search", nodes::searchState);
      throw new IllegalStateException(e.getMessage() + " " + state, e);
    }
  }

  private static void waitUntil(long moment) throws InterruptedException {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, LOOK_PERIOD));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private static void requireTraining(TrainingDesk desk) {
    if (desk.progress().get().state().isFinal()) {
      throw new IllegalStateException(
          "The window cannot be measured: training ended. " + desk.progress().get().message());
    }
  }

  private static void requireSweep(boolean goesOn) {
    if (!goesOn) {
      throw new IllegalStateException("The window cannot be measured: the sweep ended.");
    }
  }

  private static HyperParameters lengthened(HyperParameters usual) {
    return usual.withEpochs(LONG_ENOUGH);
  }

  private record Answer(long lastKey, long drawn) {

    double milliseconds() {
      return (drawn - lastKey) / 1e6;
    }
  }

  private record Stretch(StepCounter counter, long stepsBefore, long start) {

    static Stretch begin(StepCounter counter) {
      return new Stretch(counter, counter.steps(), System.nanoTime());
    }

    StretchSpeed end() {
      return new StretchSpeed(counter.steps() - stepsBefore, (System.nanoTime() - start) / 1e9);
    }
  }
}
