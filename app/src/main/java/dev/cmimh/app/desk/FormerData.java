package dev.cmimh.app.desk;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.workbench.OpenData;
import java.util.List;
import java.util.Optional;

/**
 * The data set that was open before the one that is being opened.
 *
 * @param labelSets names of its label sets, in their own order
 * @param starter the run that ships, where it knows the data set
 * @param data empty where its features were not there yet
 */
record FormerData(
    PairedDataset dataset,
    List<String> labelSets,
    Optional<StarterRun> starter,
    Optional<OpenData> data) {

  /** What is open now; empty where nothing is. */
  static Optional<FormerData> of(OpenParts parts) {
    return Optional.ofNullable(parts.dataset().get())
        .map(
            dataset ->
                new FormerData(
                    dataset,
                    parts.labelSets().get(),
                    Optional.ofNullable(parts.starter().get()),
                    Optional.ofNullable(parts.data().get())));
  }

  /** Puts it back in its place. */
  void giveBackTo(OpenParts parts) {
    parts.data().set(null);
    parts.starter().set(null);
    parts.labelSets().set(labelSets);
    parts.dataset().set(dataset);
    starter.ifPresent(parts.starter()::set);
    data.ifPresent(parts.data()::set);
  }

  /** Names of the label sets of a data set, in their own order. */
  static List<String> namesOf(PairedDataset dataset) {
    return dataset.labelSets().stream().map(LabelSet::name).toList();
  }
}
