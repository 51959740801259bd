package dev.cmimh.model.sweep;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.Split;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What a sweep is to try.
 *
 * @param swept the setting that is varied, and all others
 * @param grid its values, in rising order, at least one
 * @param seeds each value is trained once with each of them; at least one, no two alike
 * @param dataSet {@code emoji}, or a folder with {@code pairs.csv}
 * @param part the queries that are asked: the validation queries, or those of the test where no
 *     setting will be chosen by the outcome
 * @param labels name of the label set that judges; empty for the data set's first one, or none
 */
public record SweepPlan(
    Swept swept,
    List<Double> grid,
    List<Long> seeds,
    String dataSet,
    Split.Part part,
    String labels) {

  /**
   * @throws IllegalArgumentException if a value cannot be used; the message says which and why
   */
  public SweepPlan {
    grid = grid.stream().sorted().distinct().toList();
    seeds = List.copyOf(seeds);
    if (grid.isEmpty()) {
      throw new IllegalArgumentException("A sweep needs at least one value to try");
    }
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("A sweep needs at least one seed");
    }
    if (new HashSet<>(seeds).size() < seeds.size()) {
      throw new IllegalArgumentException(
          "The seeds must differ: a seed twice would count one training twice");
    }
    long seed = seeds.getFirst();
    grid.forEach(value -> swept.settings(new Trial(value, seed)));
  }

  /**
   * The plan for its data set, once that is open: with the name of the label set that judges.
   *
   * @param opened whose first label set is taken where the plan says none
   * @throws IllegalArgumentException if trials would be trained in vain: too few training pairs, or
   *     labels without a query of the plan's part
   * @throws java.util.NoSuchElementException if there is no such label set
   */
  public SweepPlan on(PairedDataset opened) {
    trials().forEach(trial -> requirePairs(opened, settings(trial)));
    if (opened.defaultLabels().isEmpty() && labels.isEmpty()) {
      return this;
    }
    LabelSet judge =
        labels.isEmpty() ? opened.defaultLabels().orElseThrow() : opened.labels(labels);
    requireQueries(opened);
    return judgedBy(judge.name());
  }

  /** The same, judged by a label set; empty for the first of the data set. */
  public SweepPlan judgedBy(String labelSet) {
    return new SweepPlan(swept, grid, seeds, dataSet, part, labelSet);
  }

  private static void requirePairs(PairedDataset opened, TrialSettings settings) {
    int pairs = opened.split().train().length;
    if (settings.trainingPairs() > pairs) {
      throw new IllegalArgumentException(
          "Data set %s has %d training pairs, not %d: leave out the larger values"
              .formatted(opened.name(), pairs, settings.trainingPairs()));
    }
  }

  private void requireQueries(PairedDataset opened) {
    if (opened.split().queries(part).length == 0) {
      throw new IllegalArgumentException(
          "Data set %s has no %s queries to judge the trials by. The command line asks those of the %s: cmimh sweep --split %3$s"
              .formatted(opened.name(), name(part), name(other())));
    }
  }

  private Split.Part other() {
    return part == Split.Part.TEST ? Split.Part.VALIDATION : Split.Part.TEST;
  }

  private static String name(Split.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** All trials: every value with the first seed, so that a whole curve stands early, and so on. */
  public List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (long seed : seeds) {
      grid.forEach(value -> trials.add(new Trial(value, seed)));
    }
    return trials;
  }

  /** The settings of a trial. */
  public TrialSettings settings(Trial trial) {
    return swept.settings(trial);
  }
}
