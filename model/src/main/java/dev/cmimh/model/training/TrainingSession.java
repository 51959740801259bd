package dev.cmimh.model.training;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.TrainingPairs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One run of training, on a thread of its own. It can be paused, stepped, changed, resumed and
 * stopped from any thread at any moment, and tells what happens in {@link TrainingEvent}s on its
 * own thread; it knows nobody who listens.
 */
public final class TrainingSession {

  private final Setup setup;
  private final Consumer<TrainingEvent> listener;
  private final SessionControl control = new SessionControl();
  private final CompletableFuture<TrainingState> end = new CompletableFuture<>();
  private volatile TrainingState state = TrainingState.READY;

  /**
   * What a session needs.
   *
   * @param runtime the engine and its device
   * @param parameters of the run; those of {@code resumed}, if there is one
   * @param pairs to learn from
   * @param judge of the codes at the end of each epoch
   * @param checkpoint file that each epoch's end, pause and stop replace; after a pause or an end
   *     was told it is on the disk, an epoch's is written while the next epoch trains
   * @param resumed where to go on, or empty to begin anew
   */
  public record Setup(
      EngineRuntime runtime,
      HyperParameters parameters,
      TrainingPairs pairs,
      CodeJudge judge,
      Path checkpoint,
      Optional<Checkpoint> resumed) {}

  /**
   * @param listener called on the session's thread; it must return soon and not throw
   */
  public TrainingSession(Setup setup, Consumer<TrainingEvent> listener) {
    this.setup = setup;
    this.listener = listener;
  }

  /**
   * Steps that a run takes.
   *
   * @param pairs number of training pairs
   */
  public static long totalSteps(HyperParameters parameters, int pairs) {
    return new Schedule(parameters, pairs).totalSteps();
  }

  /**
   * Begins to train.
   *
   * @throws IllegalStateException if it has begun before
   */
  public synchronized void start() {
    if (state != TrainingState.READY) {
      throw new IllegalStateException("A session is started once; this one is " + state);
    }
    state = TrainingState.RUNNING;
    Thread.ofPlatform().name("cmimh-training").daemon().start(this::train);
  }

  /** Waits after the step that is going on. */
  public void pause() {
    control.pause();
  }

  /** Does one step and waits again. */
  public void step() {
    control.stepOnce();
  }

  /** Goes on after a pause. */
  public void resume() {
    control.run();
  }

  /** Ends after the step that is going on; the run can be resumed from its checkpoint. */
  public void stop() {
    control.stop();
  }

  /** Changes live settings, from the next step on. */
  public void change(LiveKnobs knobs) {
    control.change(knobs);
  }

  public TrainingState state() {
    return state;
  }

  /**
   * Completed with the final state when the session has ended and nothing is being written any
   * more: its checkpoint is on the disk, or the state is {@link TrainingState#FAILED}. Or completed
   * with the exception of a listener that failed to take the final state in.
   */
  public CompletableFuture<TrainingState> end() {
    return end.copy();
  }

  private void train() {
    TrainingState last = TrainingState.FAILED;
    String message = "Training broke off. The last checkpoint is kept.";
    try (TrainingRun run = new TrainingRun(setup, listener)) {
      tell(TrainingState.RUNNING, "");
      last = loop(run);
      message = "";
    } catch (InterruptedException e) {
      message = "Training was interrupted. The last checkpoint is kept.";
    } catch (TrainingFailure e) {
      message = e.getMessage();
    } catch (OutOfMemoryError e) {
      message =
          "Training needed more memory than this program may use. The last checkpoint is kept."
              + " Give the program more memory, or train with smaller batches.";
    } catch (IOException e) {
      message = new BrokenOff(setup.checkpoint()).byUnwritten(e);
    } catch (RuntimeException e) {
      message = new BrokenOff(setup.checkpoint()).by(e);
    } finally {
      endWith(last, message);
    }
  }

  /** A listener that fails must not keep others waiting for the end. */
  private void endWith(TrainingState last, String message) {
    try {
      tell(last, message);
      end.complete(last);
    } catch (RuntimeException e) {
      end.completeExceptionally(e);
    }
  }

  private TrainingState loop(TrainingRun run)
      throws InterruptedException, IOException, TrainingFailure {
    while (!run.isFinished()) {
      switch (control.turn()) {
        case STEP -> {
          for (LiveKnobs knobs = control.nextChange();
              knobs != null;
              knobs = control.nextChange()) {
            run.change(knobs);
          }
          run.step();
        }
        case WAIT -> {
          run.save();
          tell(TrainingState.PAUSED, "");
          control.awaitWish();
          run.skipClock();
          tell(TrainingState.RUNNING, "");
        }
        case STOP -> {
          run.save();
          return TrainingState.STOPPED;
        }
      }
    }
    run.awaitSaved();
    return TrainingState.FINISHED;
  }

  private void tell(TrainingState next, String message) {
    state = next;
    listener.accept(new TrainingEvent.StateChanged(next, message));
  }
}
