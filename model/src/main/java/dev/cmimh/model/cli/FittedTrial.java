package dev.cmimh.model.cli;

import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.trial.TrialOrder;
import dev.cmimh.model.trial.TrialWorker;
import dev.cmimh.model.workbench.FittingJobs;
import dev.cmimh.model.workbench.OpenData;
import java.io.IOException;
import java.util.Optional;

/** A trial of a method that is fitted at one go: to whoever ordered it, it is a single epoch. */
final class FittedTrial {

  private final TrialOrder order;
  private final TrialSettings.Rival rival;
  private final RunStore store;
  private final FittingJobs jobs;
  private final JsonLines json;

  FittedTrial(
      TrialOrder order, TrialSettings.Rival rival, RunStore store, OpenData data, JsonLines json) {
    this.order = order;
    this.rival = rival;
    this.store = store;
    this.jobs = new FittingJobs(store, data);
    this.json = json;
  }

  /**
   * Fits and measures; what was fitted before and not measured is measured now.
   *
   * @throws IllegalArgumentException if this version does not know the method
   */
  void carryOut(TrialWorker worker) throws IOException, InterruptedException {
    HashingMethod method =
        new Baselines()
            .named(rival.method())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "This version does not know the method " + rival.method()));
    Optional<Run> fitted =
        order.run().map(store::find).filter(run -> run.state() == RunState.FINISHED);
    Run run =
        fitted.isPresent()
            ? fitted.get()
            : jobs.begin(order.name(), method, rival.settings(), rival.trainingPairs());
    json.print(new Fields().put("event", "run").put("run", run.id()).map());
    worker.awaitGo();
    if (fitted.isEmpty()) {
      run = jobs.fit(run, method, rival.settings(), FittingWatch.none());
    }
    json.print(new Fields().put("event", "epoch").put("epoch", 1).map());
    jobs.measure(run, order.threads());
  }
}
