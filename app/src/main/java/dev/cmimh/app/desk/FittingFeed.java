package dev.cmimh.app.desk;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.FitVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gathers what a fit tells into one record and hands the newest over, at most four times a second,
 * and at once where its state changes.
 */
final class FittingFeed implements FittingWatch.Listener {

  private static final long NANOSECONDS_BETWEEN = 250_000_000;

  private final Background background;
  private final Consumer<FittingProgress> shown;
  private final List<Double> objectives = new ArrayList<>();
  private FittingProgress newest;
  private int most;
  private long firstRound;
  private long lastRound;
  private long lastShown;
  private boolean waiting;

  /**
   * @param shown takes the newest, on the user interface's thread
   * @param beginning what is shown already
   */
  FittingFeed(Background background, Consumer<FittingProgress> shown, FittingProgress beginning) {
    this.background = background;
    this.shown = shown;
    this.newest = beginning;
  }

  /** The run is written down; what was not set is chosen next, and then it learns. */
  synchronized void begun(Run run) {
    newest = newest.of(run);
    show();
  }

  @Override
  public synchronized void round(int done, int atMost, double objective) {
    lastRound = System.nanoTime();
    if (objectives.isEmpty()) {
      firstRound = lastRound;
    }
    objectives.add(objective);
    most = atMost;
    if (lastRound - lastShown > NANOSECONDS_BETWEEN) {
      show();
    }
  }

  /** It has learned: its codes are measured now. */
  synchronized void measures() {
    newest = newest.measured();
    show();
  }

  /** It has ended, with a verdict where it came so far. */
  synchronized void end(TrainingState state, Optional<FitVerdict> verdict, String message) {
    newest = newest.ended(state, verdict, message);
    show();
  }

  private void show() {
    lastShown = System.nanoTime();
    if (!waiting) {
      waiting = true;
      background.tell(() -> shown.accept(take()));
    }
  }

  private synchronized FittingProgress take() {
    waiting = false;
    return newest.withRounds(objectives, most, roundsPerSecond());
  }

  /** The first round's own time is not known: it begins with choices that are not heard of. */
  private double roundsPerSecond() {
    return lastRound > firstRound ? (objectives.size() - 1) * 1e9 / (lastRound - firstRound) : 0;
  }
}
