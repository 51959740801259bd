package dev.cmimh.app.desk;

import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.FitVerdict;
import dev.cmimh.model.workbench.FittingJobs;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Fits the methods that are fitted at one go, one run at a time, away from the window's thread. */
final class FittingBench {

  private final Background background;
  private final Consumer<FittingProgress> shown;
  private final Texts texts;
  private final FailureText failureText;
  private Optional<Fit> last = Optional.empty();

  /**
   * @param background where it is fitted; a fit keeps one of its threads busy to the end
   * @param shown hears how far it is, on the user interface's thread
   */
  FittingBench(Background background, Consumer<FittingProgress> shown, Texts texts) {
    this.background = background;
    this.shown = shown;
    this.texts = texts;
    this.failureText = new FailureText(texts);
  }

  /** A fit that has begun; {@code ended} when nothing of it is at work any more. */
  private record Fit(AtomicBoolean stopped, CompletableFuture<Boolean> ended, FittingFeed feed) {}

  /** Begins a run; the last one has ended. */
  void fit(String name, HashingMethod method, MethodSettings settings, FittingJobs jobs) {
    FittingProgress beginning = FittingProgress.beginning(method, settings);
    Fit fit =
        new Fit(
            new AtomicBoolean(),
            new CompletableFuture<>(),
            new FittingFeed(background, shown, beginning));
    last = Optional.of(fit);
    shown.accept(beginning);
    var _ =
        background.run(
            _ -> {
              try {
                return work(fit, name, beginning, jobs);
              } finally {
                fit.ended().complete(true);
              }
            },
            verdict -> fit.feed().end(TrainingState.FINISHED, Optional.of(verdict), ""),
            cause -> fail(fit, cause));
  }

  /** Ends the fit after the round that is going on; nothing of it is kept. */
  void stop() {
    last.ifPresent(fit -> fit.stopped().set(true));
  }

  /** Stops, and waits until nothing is at work; not for the window's thread. */
  void stopAndWait() {
    stop();
    last.ifPresent(fit -> fit.ended().join());
  }

  private FitVerdict work(Fit fit, String name, FittingProgress asked, FittingJobs jobs)
      throws Exception {
    Run run = jobs.begin(name, asked.method(), asked.settings());
    fit.feed().begun(run);
    FittingWatch watch = new FittingWatch(fit.feed(), fit.stopped()::get);
    Run fitted = jobs.fit(run, asked.method(), asked.settings(), watch);
    fit.feed().measures();
    try {
      return jobs.measure(fitted, Runtime.getRuntime().availableProcessors());
    } catch (RuntimeException | IOException e) {
      throw new NotMeasured(e);
    }
  }

  private void fail(Fit fit, Throwable cause) {
    switch (cause) {
      case CancellationException _ -> fit.feed().end(TrainingState.STOPPED, Optional.empty(), "");
      case NotMeasured known ->
          fit.feed()
              .end(
                  TrainingState.FAILED,
                  Optional.empty(),
                  texts.get("fitting.not-measured", failureText.sentence(known.getCause())));
      default ->
          fit.feed()
              .end(
                  TrainingState.FAILED,
                  Optional.empty(),
                  texts.get("fitting.failed", failureText.sentence(cause)));
    }
  }

  /** The model is there, but not what it is worth. */
  private static final class NotMeasured extends Exception {

    private static final long serialVersionUID = 1L;

    NotMeasured(Exception cause) {
      super(cause);
    }
  }
}
