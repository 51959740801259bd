package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.retrieval.WordDirections;
import dev.cmimh.model.run.Run;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A data set with the features of all its items.
 *
 * @param texts which items share one
 * @param words where the words point to that the features know
 */
public record OpenData(
    PairedDataset dataset, Features features, DistinctTexts texts, WordDirections words) {

  static OpenData of(PairedDataset dataset, Features features) {
    return new OpenData(
        dataset, features, DistinctTexts.of(dataset.items()), WordDirections.of(features.space()));
  }

  /** What a run learns from: features of the training items, and no label. */
  public TrainingPairs trainingPairs() {
    return trainingPairs(dataset.split().train());
  }

  /**
   * The first of the training pairs, in the drawn order: fewer are always among more.
   *
   * @param most how many, at least 2; 0 for all
   * @throws IllegalArgumentException if there are fewer, or for 1; the message says why
   */
  public TrainingPairs trainingPairs(int most) {
    return trainingPairs(Arrays.copyOf(dataset.split().train(), trainingSize(most)));
  }

  /**
   * Number of pairs that a run learns from.
   *
   * @param most how many it asks for; 0 for all
   * @throws IllegalArgumentException if there are fewer, or for 1; the message says why
   */
  public int trainingSize(int most) {
    int all = dataset.split().train().length;
    if (most == 1) {
      throw new IllegalArgumentException(
          "A run learns from at least 2 training pairs, one to tell from the other, not 1");
    }
    if (most > all) {
      throw new IllegalArgumentException(
          "Data set %s has %d training pairs, not %d".formatted(dataset.name(), all, most));
    }
    return most == 0 ? all : most;
  }

  private TrainingPairs trainingPairs(int[] train) {
    int[] identity = new int[train.length];
    for (int i = 0; i < train.length; i++) {
      identity[i] = texts.identity()[train[i]];
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
    return new OpenData(dataset.withDefaultLabels(wanted), features, texts, words);
  }

  /**
   * The same, judged by the label set that a run was judged by before; where the run does not say,
   * by the one that is the default now.
   *
   * @throws java.util.NoSuchElementException if there is none of that name any more
   */
  public OpenData judgedAs(Run run) {
    String labels = run.description().labels();
    return labels.isEmpty() ? this : withDefaultLabels(labels);
  }

  /** The name of the label set that judges; empty where there are no labels. */
  String judge() {
    return defaultLabels().map(LabelSet::name).orElse("");
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
