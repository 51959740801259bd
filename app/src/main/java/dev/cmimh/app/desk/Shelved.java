package dev.cmimh.app.desk;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.workbench.OpenData;
import java.util.Optional;

/**
 * What models can be opened from, at one moment.
 *
 * @param live the model in training
 */
record Shelved(
    Optional<PairedDataset> dataset,
    Optional<StarterRun> starter,
    Optional<OpenData> data,
    Optional<RunStore> store,
    Optional<EngineRuntime> engine,
    StoredRuns runs,
    Optional<OpenedModel> live) {

  static final Shelved NOTHING =
      new Shelved(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          StoredRuns.NONE,
          Optional.empty());

  /** Whether every choice stands for what it stood for at another moment. */
  boolean offersTheSameAs(Shelved other) {
    return runs.equals(other.runs)
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
