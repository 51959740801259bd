package dev.cmimh.app.desk;

import dev.cmimh.app.desk.OpenedModel.Origin;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.workbench.ModelSearch;
import dev.cmimh.model.workbench.ModelSearches;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Opens models and keeps the last few open. May be used from any thread. */
final class ModelOpener {

  private static final int KEPT = 4;

  private final Map<Key, OpenedModel> open = new LinkedHashMap<>(KEPT, 0.75f, true);

  /**
   * A model of a data set; a run that was trained further is another.
   *
   * @param labels name of the label set that judges its answers; empty where there is none
   */
  private record Key(String dataset, String labels, String run, FileTime written) {

    static Key of(PairedDataset dataset, String run, FileTime written) {
      return new Key(
          dataset.contentHash(),
          dataset.defaultLabels().map(LabelSet::name).orElse(""),
          run,
          written);
    }
  }

  Optional<OpenedModel> open(ModelChoice choice, Shelved shelved) throws IOException {
    return switch (choice) {
      case ModelChoice.Latest _ -> latest(shelved);
      case ModelChoice.Shipped _ -> shipped(shelved);
      case ModelChoice.Stored(Run run) -> stored(run, shelved);
    };
  }

  /** A run whose model cannot be opened is passed over: it was not asked for by its name. */
  private Optional<OpenedModel> latest(Shelved shelved) {
    if (shelved.live().isPresent()) {
      return shelved.live();
    }
    return shelved.runs().own().stream()
        .map(run -> storedUnlessBroken(run, shelved))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> shipped(shelved));
  }

  private Optional<OpenedModel> storedUnlessBroken(Run run, Shelved shelved) {
    try {
      return stored(run, shelved);
    } catch (IOException | RuntimeException passedOver) {
      return Optional.empty();
    }
  }

  private synchronized Optional<OpenedModel> shipped(Shelved shelved) {
    if (shelved.starter().isEmpty() || shelved.dataset().isEmpty()) {
      return Optional.empty();
    }
    PairedDataset dataset = shelved.dataset().get();
    StarterRun run = shelved.starter().get();
    Key key = Key.of(dataset, StarterRun.ID, FileTime.fromMillis(0));
    OpenedModel known = open.get(key);
    return Optional.of(
        known != null
            ? known
            : keep(key, new OpenedModel(new Origin.Shipped(), ModelSearches.of(run, dataset, 1))));
  }

  private synchronized Optional<OpenedModel> stored(Run run, Shelved shelved) throws IOException {
    if (shelved.store().isEmpty() || shelved.data().isEmpty()) {
      return Optional.empty();
    }
    OpenData data = shelved.data().get();
    Key key = Key.of(data.dataset(), run.id(), written(shelved.store().get(), run, data));
    OpenedModel known = open.get(key);
    return Optional.of(
        known != null
            ? known
            : keep(key, new OpenedModel(new Origin.Stored(run), search(run, data, shelved))));
  }

  private static FileTime written(RunStore store, Run run, OpenData data) throws IOException {
    Path checkpoint = store.folder(run.id()).resolve(CheckpointFile.NAME);
    if (!Files.exists(checkpoint)) {
      OpenModel.read(store, store.find(run.id()), data);
    }
    return Files.getLastModifiedTime(checkpoint);
  }

  private static ModelSearch search(Run run, OpenData data, Shelved shelved) throws IOException {
    RunStore store = shelved.store().orElseThrow();
    if (shelved.engine().isEmpty()) {
      return ModelSearches.of(data, OpenModel.read(store, run, data), 1);
    }
    try (OpenModel model = OpenModel.of(store, run, shelved.engine().get(), data)) {
      return ModelSearches.of(data, model, 1);
    }
  }

  private OpenedModel keep(Key key, OpenedModel model) {
    open.keySet().removeIf(other -> !other.dataset().equals(key.dataset()));
    open.put(key, model);
    if (open.size() > KEPT) {
      open.remove(open.keySet().iterator().next());
    }
    return model;
  }
}
