package dev.cmimh.app.tradeoff;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.trial.TrialFailure;
import dev.cmimh.model.trial.TrialOrder;
import dev.cmimh.model.trial.TrialProgress;
import dev.cmimh.model.trial.TrialRunner;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Trials without training: each writes a run when the test lets it. */
final class ToldTrials implements TrialRunner {

  private final Supplier<RunStore> store;

  /** Lets one trial after the other go on. */
  final Semaphore let = new Semaphore(0);

  /** Values of the modality-gap weight whose trials fail. */
  final Set<Double> failing = ConcurrentHashMap.newKeySet();

  ToldTrials(Supplier<RunStore> store) {
    this.store = store;
  }

  @Override
  public void run(TrialOrder order, TrialProgress progress)
      throws TrialFailure, InterruptedException {
    String run = begin(order);
    progress.begun(run);
    try {
      let.acquire();
    } catch (InterruptedException e) {
      store.get().finish(run, RunState.STOPPED, Duration.ofSeconds(1));
      throw e;
    }
    double value = parameters(order).knobs().modalityGapWeight();
    if (failing.contains(value)) {
      store.get().finish(run, RunState.FAILED, Duration.ofSeconds(1));
      throw new TrialFailure("The loss is not finite.");
    }
    write(run, order, value);
    progress.trained(1);
  }

  private String begin(TrialOrder order) {
    return store
        .get()
        .create(
            new RunDescription(
                order.name(),
                RunDescription.CMIMH,
                order.dataSet(),
                "sha256:0",
                1,
                parameters(order),
                "0.1.0",
                "PyTorch",
                "CPU, 1 thread",
                ""))
        .id();
  }

  private void write(String run, TrialOrder order, double value) {
    store.get().append(run, step(order));
    store.get().append(run, epoch(value));
    store
        .get()
        .save(
            run,
            Stream.of(Task.values())
                .map(
                    task ->
                        new MeasuredFigure(
                            "validation",
                            order.labels(),
                            new RetrievalFigure(
                                task,
                                new Cutoff(50),
                                Divisor.HITS,
                                Ties.EXPECTED,
                                value / 4,
                                0.116)))
                .toList());
    store.get().finish(run, RunState.FINISHED, Duration.ofSeconds(2));
  }

  private static StepReport step(TrialOrder order) {
    return new StepReport(
        1,
        1,
        new ObjectiveTerms(1, 1, -1, 1, 1, 1, 1, 10),
        2,
        3,
        1,
        1,
        0.1,
        1,
        100,
        parameters(order).knobs());
  }

  private static EpochReport epoch(double value) {
    Map<Task, Double> figures = new EnumMap<>(Task.class);
    for (Task task : Task.values()) {
      figures.put(task, value / 4);
    }
    return new EpochReport(
        1, 1, figures, figures, 0.138, 0.01, 1, new double[32], 0, 0.8, 0.1, List.of(), 2);
  }

  private static HyperParameters parameters(TrialOrder order) {
    return ((TrialSettings.Cmimh) order.settings()).parameters();
  }
}
