package dev.cmimh.app.desk;

import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunTags;
import dev.cmimh.model.training.CheckpointFile;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs of the store that have a model of one data set, newest first.
 *
 * @param all of them
 * @param own those that a person trained one by one. A trial of a sweep is none, nor is a run of a
 *     study: they are there for their points in a figure, and one with a weight that is far too
 *     large would take the place of a good model whenever it ends.
 */
record StoredRuns(List<Run> all, List<Run> own) {

  static final StoredRuns NONE = new StoredRuns(List.of(), List.of());

  StoredRuns {
    all = List.copyOf(all);
    own = List.copyOf(own);
  }

  /** Reads them; not for the user interface's thread. */
  static StoredRuns of(RunStore store, String dataSetHash) {
    List<Run> all =
        store.list().stream()
            .filter(run -> run.description().dataSetHash().equals(dataSetHash))
            .filter(run -> Files.exists(store.folder(run.id()).resolve(CheckpointFile.NAME)))
            .toList();
    Set<String> others = new HashSet<>(store.sweeps().trialRuns());
    others.addAll(store.catalogue().tagged(RunTags.STUDY));
    return new StoredRuns(all, all.stream().filter(run -> !others.contains(run.id())).toList());
  }
}
