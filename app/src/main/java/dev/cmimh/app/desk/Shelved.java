package dev.cmimh.app.desk;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.workbench.OpenData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What models can be opened from, at one moment.
 *
 * @param runs of the store that have a model of this data, newest first
 * @param trials identifiers of those runs that are trials of a sweep, and of others
 * @param live the model in training
 */
record Shelved(
    Optional<PairedDataset> dataset,
    Optional<StarterRun> starter,
    Optional<OpenData> data,
    Optional<RunStore> store,
    Optional<EngineRuntime> engine,
    List<Run> runs,
    Set<String> trials,
    Optional<OpenedModel> live) {

  static final Shelved NOTHING =
      new Shelved(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Set.of(),
          Optional.empty());

  Shelved {
    runs = List.copyOf(runs);
    trials = Set.copyOf(trials);
  }

  /**
   * The runs that a person trained, one by one. A trial of a sweep is none: it is there for its
   * point in a figure, and one with a weight that is far too large would take the place of a good
   * model whenever it ends.
   */
  Stream<Run> ownRuns() {
    return runs.stream().filter(run -> !trials.contains(run.id()));
  }

  /** Whether every choice stands for what it stood for at another moment. */
  boolean offersTheSameAs(Shelved other) {
    return runs.equals(other.runs)
        && trials.equals(other.trials)
        && isSame(dataset, other.dataset)
        && isSame(starter, other.starter)
        && isSame(data, other.data)
        && isSame(store, other.store)
        && isSame(engine, other.engine)
        && isSame(live, other.live);
  }

  /** These are opened once and large: another object is another content. */
  @SuppressWarnings("ReferenceEquality")
  private static <T> boolean isSame(Optional<T> one, Optional<T> other) {
    return one.orElse(null) == other.orElse(null);
  }
}
