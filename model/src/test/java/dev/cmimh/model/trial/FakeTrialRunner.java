package dev.cmimh.model.trial;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.ExampleRuns;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.TrialSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes what a training would have written, at once or when a test lets it. */
final class FakeTrialRunner implements TrialRunner {

  private final RunStore store;
  private final ConcurrentLinkedQueue<TrialOrder> orders = new ConcurrentLinkedQueue<>();

  /** Trials that have a run and wait to be let go on. */
  final Semaphore begun = new Semaphore(0);

  /** Lets trials go on; many at first. */
  final Semaphore let = new Semaphore(1_000_000);

  /** Why a trial fails; by default none does. */
  Function<TrialOrder, Optional<String>> failure = order -> Optional.empty();

  FakeTrialRunner(RunStore store) {
    this.store = store;
  }

  List<TrialOrder> orders() {
    return List.copyOf(orders);
  }

  @Override
  public void run(TrialOrder order, TrialProgress progress)
      throws TrialFailure, InterruptedException {
    orders.add(order);
    String run =
        order.run().orElseGet(() -> store.create(ExampleRuns.description(order.name())).id());
    progress.begun(run);
    begun.release();
    try {
      let.acquire();
    } catch (InterruptedException e) {
      store.finish(run, RunState.STOPPED, Duration.ofSeconds(1));
      throw e;
    }
    Optional<String> sentence = failure.apply(order);
    if (sentence.isPresent()) {
      throw new TrialFailure(sentence.get());
    }
    store.append(run, ExampleRuns.step(1, 1));
    store.append(run, ExampleRuns.step(2, 2));
    store.flush();
    store.append(run, ExampleRuns.epoch(1, 1));
    progress.trained(1);
    store.append(run, ExampleRuns.epoch(2, 2));
    progress.trained(2);
    store.finish(run, RunState.FINISHED, Duration.ofSeconds(3));
    double value =
        ((TrialSettings.Cmimh) order.settings()).parameters().knobs().modalityGapWeight();
    store.save(run, figures("concepts", value / 2));
    store.save(run, figures("subgroup", value / 4));
  }

  private static List<MeasuredFigure> figures(String labels, double value) {
    return Stream.of(Task.values())
        .map(
            task ->
                new MeasuredFigure(
                    "validation",
                    labels,
                    new RetrievalFigure(
                        task, new Cutoff(50), Divisor.HITS, Ties.EXPECTED, value, 0.1)))
        .toList();
  }
}
