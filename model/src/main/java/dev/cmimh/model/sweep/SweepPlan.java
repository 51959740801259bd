package dev.cmimh.model.sweep;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.training.HyperParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What a sweep is to try.
 *
 * @param parameter the setting that is varied
 * @param grid its values, in rising order, at least one
 * @param seeds each value is trained once with each of them; at least one, no two alike
 * @param base all other settings
 * @param dataSet {@code emoji}, or a folder with {@code pairs.csv}
 * @param part the queries that are asked: the validation queries, or those of the test where no
 *     setting will be chosen by the outcome
 */
public record SweepPlan(
    SweepParameter parameter,
    List<Double> grid,
    List<Long> seeds,
    HyperParameters base,
    String dataSet,
    Split.Part part) {

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
    grid.forEach(value -> parameter.apply(base, value));
  }

  /**
   * Fails where the trials would be trained in vain.
   *
   * @throws IllegalArgumentException if the data set has labels, but no query of the plan's part
   */
  public void requireQueries(PairedDataset opened) {
    if (opened.defaultLabels().isPresent() && opened.split().queries(part).length == 0) {
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
  public HyperParameters settings(Trial trial) {
    return parameter.apply(base, trial.value()).with(draft -> draft.seed = trial.seed());
  }
}
