package dev.cmimh.model.cli;

import dev.cmimh.model.training.TrainingSession;
import dev.cmimh.model.training.TrainingState;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a session to its end; an interrupt from the keyboard stops it with a checkpoint. */
final class TrainingWatch {

  private static final int SECONDS_TO_STOP = 20;

  private final Terminal terminal;

  TrainingWatch(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Starts the session and waits until it has ended. */
  TrainingState runToEnd(TrainingSession session, String run) throws InterruptedException {
    Thread onInterrupt = new Thread(() -> stop(session, run), "cmimh-stop");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      session.start();
      return session.end().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("Training could not be watched", e);
    } finally {
      removeHook(onInterrupt);
    }
  }

  private void stop(TrainingSession session, String run) {
    session.stop();
    try {
      session.end().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
      terminal.say("Stopped. Go on with: cmimh train --resume " + run);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      terminal.say("Stopped before the last checkpoint was written; an older one is kept.");
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is what ended the session, and it is at work.
      return;
    }
  }
}
