package dev.cmimh.model.sweep;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.training.HyperParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

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
