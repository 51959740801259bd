package dev.cmimh.model.cli;

import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.FittingJobs;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/** What {@code cmimh train} does for a method that is fitted at one go. */
final class FittingCommand {

  private final Session session;
  private final HashingMethod method;
  private final MethodSettings settings;
  private final int trainingPairs;

  /**
   * @param trainingPairs number of pairs to learn from; 0 for all
   */
  FittingCommand(
      Session session, HashingMethod method, MethodSettings settings, int trainingPairs) {
    this.session = session;
    this.method = method;
    this.settings = settings;
    this.trainingPairs = trainingPairs;
  }

  /**
   * Fits a run and measures it.
   *
   * @return the exit code
   */
  int run(RunStore store, OpenData data, TestFigures figures) throws IOException {
    FittingJobs jobs = new FittingJobs(store, data);
    Run begun =
        jobs.begin("cmimh train --method " + method.name(), method, settings, trainingPairs);
    figures.announce(begun);
    Run run;
    try (KeyboardStop stop = new KeyboardStop()) {
      run = jobs.fit(begun, method, settings, new FittingWatch(this::round, stop::isAsked));
    } catch (CancellationException e) {
      session.terminal().say("Stopped; run " + begun.id() + " has no model.");
      return ExitCode.DONE;
    }
    session
        .terminal()
        .say(
            "%s, %d bits: learned from %d pairs in %.1f s"
                .formatted(
                    method.label(),
                    settings.bits(),
                    data.trainingSize(trainingPairs),
                    run.trainingTime().orElseThrow().toMillis() / 1e3));
    try (OpenModel model =
        OpenModel.of(
            store,
            run,
            () -> {
              throw new IllegalStateException(method.label() + " needs no engine");
            },
            data)) {
      figures.measure(store, model, data);
    }
    return ExitCode.DONE;
  }

  private void round(int done, int most, double objective) {
    session
        .terminal()
        .progress(
            Double.isNaN(objective)
                ? "round %d of at most %d".formatted(done, most)
                : "round %d of at most %d: objective %.6g".formatted(done, most, objective));
  }
}
