package dev.cmimh.model.trial;

import dev.cmimh.model.run.ExplorerHome;
import java.io.IOException;
import java.util.List;

/**
 * Runs each trial in a process of its own on this machine: the engine computes gradients for one
 * training at a time in a process.
 */
public final class LocalTrialRunner implements TrialRunner {

  private final List<String> command;
  private final ExplorerHome home;

  /**
   * @param command starts a process that takes an order, see {@link TrialWorker}
   * @param home of the runs
   */
  public LocalTrialRunner(List<String> command, ExplorerHome home) {
    this.command = List.copyOf(command);
    this.home = home;
  }

  @Override
  public void run(TrialOrder order, TrialProgress progress)
      throws TrialFailure, InterruptedException {
    try (WorkerProcess worker = new WorkerProcess(start(), progress)) {
      worker.carryOut(order);
    }
  }

  private Process start() throws TrialFailure {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(ExplorerHome.VARIABLE, home.folder().toString());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new TrialFailure(
          "No process could be started for the trial: %s.".formatted(e.getMessage()));
    }
  }
}
