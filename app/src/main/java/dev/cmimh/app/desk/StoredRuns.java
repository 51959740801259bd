package dev.cmimh.app.desk;

import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunTags;
import dev.cmimh.model.training.CheckpointFile;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs of the store that have a model of one data set, newest first.
 *
 * @param all of them
 * @param own those that a person trained one by one. A trial of a sweep is none, nor is a run of a
 *     study: they are there for their points in a figure, and one with a weight that is far too
 *     large would take the place of a good model whenever it ends.
 */
public record StoredRuns(List<Run> all, List<Run> own) {

  static final StoredRuns NONE = new StoredRuns(List.of(), List.of());

  public StoredRuns {
    all = List.copyOf(all);
    own = List.copyOf(own);
  }

  /** Reads them; not for the user interface's thread. */
  static StoredRuns of(RunStore store, String dataSetHash) {
    List<Run> all =
        onData(store, dataSetHash)
            .filter(run -> Files.exists(store.folder(run.id()).resolve(CheckpointFile.NAME)))
            .toList();
    return new StoredRuns(all, own(store, all.stream()));
  }

  /**
   * Runs on a data set that a person trained one by one, newest first, with or without a model.
   * Reads the store: not for the user interface's thread.
   */
  public static List<Run> ownOf(RunStore store, String dataSetHash) {
    return own(store, onData(store, dataSetHash));
  }

  private static Stream<Run> onData(RunStore store, String dataSetHash) {
    return store.list().stream().filter(run -> run.description().dataSetHash().equals(dataSetHash));
  }

  private static List<Run> own(RunStore store, Stream<Run> runs) {
    Set<String> others = new HashSet<>(store.sweeps().trialRuns());
    others.addAll(store.catalogue().tagged(RunTags.STUDY));
    return runs.filter(run -> !others.contains(run.id())).toList();
  }
}
