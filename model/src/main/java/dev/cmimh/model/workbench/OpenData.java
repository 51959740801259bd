package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.run.Run;
import java.io.IOException;
import java.util.Optional;

/**
 * A data set with the features of all its items.
 *
 * @param textIdentity per item a number that equal texts share, from 0
 */
public record OpenData(PairedDataset dataset, Features features, int[] textIdentity) {

  static OpenData of(PairedDataset dataset, Features features) {
    return new OpenData(dataset, features, DistinctTexts.of(dataset.items()).identity());
  }

  /** What a run learns from: features of the training items, and no label. */
  public TrainingPairs trainingPairs() {
    int[] train = dataset.split().train();
    int[] identity = new int[train.length];
    for (int i = 0; i < train.length; i++) {
      identity[i] = textIdentity[train[i]];
    }
    return new TrainingPairs(
        features.images().select(train), features.texts().select(train), identity);
  }

  /**
   * The same, judged by another label set of the data set where no other is asked for.
   *
   * @throws java.util.NoSuchElementException if there is none of that name
   */
  public OpenData withDefaultLabels(String wanted) {
    return new OpenData(dataset.withDefaultLabels(wanted), features, textIdentity);
  }

  /** The label set that judges where no other was asked for; empty where there are no labels. */
  public Optional<LabelSet> defaultLabels() {
    return dataset.defaultLabels();
  }

  /**
   * Fails unless a run learned from exactly this data.
   *
   * @throws IOException if it did not; the message says what to do
   */
  void requireStateOf(Run run) throws IOException {
    if (!run.description().dataSetHash().equals(dataset.contentHash())) {
      throw new IOException(
          ("Run %s learned from another state of data set %s: the pictures, words or split have"
                  + " changed since. Train again.")
              .formatted(run.id(), run.description().dataSet()));
    }
  }
}
