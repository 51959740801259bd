package dev.cmimh.model.study;

import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunTags;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.trial.TrialFailure;
import dev.cmimh.model.trial.TrialOrder;
import dev.cmimh.model.trial.TrialProgress;
import dev.cmimh.model.trial.TrialRunner;
import dev.cmimh.model.trial.Workers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Carries a study out, each training in a process of its own, several at once. A cell that the
 * store knows is not trained again, and one that fails is told and leaves the others alone.
 */
public final class StudyJob {

  private final RunStore store;
  private final TrialRunner runner;
  private final StudyGround ground;
  private final Workers workers;
  private final Consumer<StudyProgress> listener;
  private final StoredCells stored;

  /**
   * @param listener hears of every cell that ends, one at a time, on any thread
   */
  public StudyJob(
      RunStore store,
      TrialRunner runner,
      StudyGround ground,
      Workers workers,
      Consumer<StudyProgress> listener) {
    this.store = store;
    this.runner = runner;
    this.ground = ground;
    this.workers = workers;
    this.listener = listener;
    this.stored = new StoredCells(store, ground);
  }

  /**
   * Trains what is missing and returns all that is known then.
   *
   * @return the outcomes in the order of the cells; those that failed are not there
   * @throws InterruptedException if the caller was interrupted: what is finished is stored
   */
  public SequencedMap<StudyCell, CellOutcome> run(Study study)
      throws InterruptedException, ExecutionException {
    Count count = new Count(study.cells().size());
    ExecutorService threads = Executors.newFixedThreadPool(workers.count());
    try {
      List<Callable<Optional<CellOutcome>>> tasks = new ArrayList<>();
      for (StudyCell cell : study.cells()) {
        tasks.add(() -> carryOut(study, cell, count));
      }
      List<Future<Optional<CellOutcome>>> ends = threads.invokeAll(tasks);
      SequencedMap<StudyCell, CellOutcome> outcomes = new LinkedHashMap<>();
      for (int i = 0; i < ends.size(); i++) {
        StudyCell cell = study.cells().get(i);
        ends.get(i).get().ifPresent(outcome -> outcomes.put(cell, outcome));
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }

  private Optional<CellOutcome> carryOut(Study study, StudyCell cell, Count count)
      throws InterruptedException {
    Optional<CellOutcome> known = stored.outcome(cell);
    if (known.isPresent()) {
      count.tell(cell, "");
      return known;
    }
    try {
      train(study, cell);
      count.tell(cell, "");
    } catch (TrialFailure | RuntimeException e) {
      count.tell(cell, e.getMessage());
    }
    return stored.outcome(cell);
  }

  /** What the data cannot serve fails before a process is started for it. */
  private void train(Study study, StudyCell cell) throws TrialFailure, InterruptedException {
    ground.data().trainingSize(cell.settings().trainingPairs());
    runner.run(
        new TrialOrder(
            name(study, cell),
            ground.dataSet(),
            settings(cell),
            ground.part(),
            ground.labels().name(),
            workers.threads(),
            Optional.empty()),
        new Marking());
  }

  private static TrialSettings settings(StudyCell cell) {
    return cell.method().equals(RunDescription.CMIMH)
        ? new TrialSettings.Cmimh(cell.settings())
        : new TrialSettings.Rival(
            cell.method(),
            MethodSettings.usual(cell.bits(), cell.seed()),
            cell.settings().trainingPairs());
  }

  private static String name(Study study, StudyCell cell) {
    return "Study %s: %s, %d bits, seed %d"
        .formatted(study.name(), cell.row(), cell.bits(), cell.seed());
  }

  /** Tells one cell at a time. */
  private final class Count {

    private final int total;
    private int done;

    Count(int total) {
      this.total = total;
    }

    synchronized void tell(StudyCell cell, String failure) {
      done++;
      listener.accept(new StudyProgress(cell, done, total, failure));
    }
  }

  /**
   * Marks a run as one of a study, so that nobody takes it for one of their own. The cells are
   * many: what a single one does meanwhile is not told.
   */
  private final class Marking implements TrialProgress {

    @Override
    public void begun(String run) {
      store.catalogue().tag(run, List.of(RunTags.STUDY));
    }

    @Override
    public void trained(int epoch) {}
  }
}
