package dev.cmimh.app.tradeoff;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.trial.SweepJob;
import dev.cmimh.model.trial.SweepProgress;
import dev.cmimh.model.trial.TrialRunner;
import dev.cmimh.model.trial.Workers;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sweep that goes on in this window, if any. Used on the user interface's thread. */
public final class SweepDesk {

  private static final int SECONDS_TO_END = 20;

  private final Workspace workspace;
  private final TrialRunner runner;
  private final Background background;
  private final ReadOnlyObjectWrapper<SweepProgress> progress = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final AtomicReference<SweepProgress> latest = new AtomicReference<>();
  private Optional<SweepJob> job = Optional.empty();
  private boolean starting;
  private volatile boolean closing;

  /** Ends its trials when the workspace is closed: they can be resumed at the next start. */
  public SweepDesk(Workspace workspace, TrialRunner runner, Background background) {
    this.workspace = workspace;
    this.runner = runner;
    this.background = background;
    workspace.whenClosing(this::cancelAndWait);
  }

  /** How far the sweep of this window has come; null before there was any. */
  public ReadOnlyObjectProperty<SweepProgress> progress() {
    return progress.getReadOnlyProperty();
  }

  /** Why the last sweep could not begin or go on; null if it could. */
  public ReadOnlyObjectProperty<Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Whether a sweep goes on, or is about to. */
  public boolean isActive() {
    return starting || (progress.get() != null && !progress.get().phase().isFinal());
  }

  /** Whether trials end because the workspace is closed, not because a person wished so. */
  boolean isClosing() {
    return closing;
  }

  /** Begins a sweep, unless one goes on. */
  public void begin(SweepPlan plan, Workers workers) {
    start(store -> store.sweeps().create(plan).id(), false, workers);
  }

  /**
   * Goes on with a stored sweep, unless one goes on.
   *
   * @param retryFailed whether trials that have failed are tried again
   */
  public void goOn(String sweep, boolean retryFailed, Workers workers) {
    start(_ -> sweep, retryFailed, workers);
  }

  /** Begins no trial any more until {@link #resume}. */
  public void pause() {
    job.ifPresent(SweepJob::pause);
  }

  public void resume() {
    job.ifPresent(SweepJob::resume);
  }

  /** Ends the trials at work; the sweep can be gone on with later. */
  public void cancel() {
    job.ifPresent(SweepJob::cancel);
  }

  private void start(Function<RunStore, String> sweep, boolean retryFailed, Workers workers) {
    RunStore store = workspace.store().get();
    if (isActive() || store == null) {
      return;
    }
    starting = true;
    failure.set(null);
    var _ =
        background.run(
            _ ->
                SweepJob.start(store, runner, sweep.apply(store), retryFailed, workers, this::hear),
            this::keep,
            cause -> {
              starting = false;
              failure.set(cause);
            });
  }

  private void keep(SweepJob started) {
    starting = false;
    job = Optional.of(started);
    progress.set(started.progress());
    var _ =
        started
            .end()
            .whenComplete(
                (_, cause) -> {
                  if (cause != null) {
                    background.tell(() -> failure.set(cause));
                  }
                });
  }

  /** Many changes become one message: only the newest is of interest. */
  private void hear(SweepProgress newest) {
    if (latest.getAndSet(newest) == null) {
      background.tell(this::showLatest);
    }
  }

  /**
   * What is told before the job is at hand is left out: it could not be paused or cancelled yet.
   */
  private void showLatest() {
    SweepProgress newest = latest.getAndSet(null);
    if (!starting) {
      progress.set(newest);
    }
  }

  private void cancelAndWait() {
    closing = true;
    job.ifPresent(
        running -> {
          running.cancel();
          try {
            running.end().orTimeout(SECONDS_TO_END, TimeUnit.SECONDS).join();
          } catch (CompletionException | CancellationException e) {
            // It ends with this process all the same, and is whole as after any end.
            return;
          }
        });
  }
}
