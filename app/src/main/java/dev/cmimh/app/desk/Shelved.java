package dev.cmimh.app.desk;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.workbench.OpenData;
import java.util.List;
import java.util.Optional;

/**
 * What models can be opened from, at one moment.
 *
 * @param runs of the store that have a model of this data, newest first
 * @param live the model in training
 */
record Shelved(
    Optional<PairedDataset> dataset,
    Optional<StarterRun> starter,
    Optional<OpenData> data,
    Optional<RunStore> store,
    Optional<EngineRuntime> engine,
    List<Run> runs,
    Optional<OpenedModel> live) {

  static final Shelved NOTHING =
      new Shelved(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());
}
