package dev.cmimh.model.comparison;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.HyperParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Runs that differ in their seed alone, together: their figures have a mean and a deviation. A seed
 * stands in a group once: a run that repeats another says nothing about chance. A run whose
 * settings changed on the way stands alone.
 */
public final class SeedGroups {

  private SeedGroups() {}

  /**
   * The groups of some runs, in the order of their first ones.
   *
   * @return lists of at least one run
   */
  public static List<List<RunSummary>> of(List<RunSummary> runs) {
    List<List<RunSummary>> groups = new ArrayList<>();
    for (RunSummary run : runs) {
      groups.stream()
          .filter(group -> sameButForSeed(group.getFirst(), run) && !hasSeedOf(group, run))
          .findFirst()
          .orElseGet(
              () -> {
                List<RunSummary> group = new ArrayList<>();
                groups.add(group);
                return group;
              })
          .add(run);
    }
    return groups;
  }

  /** Mean and deviation of a figure over a group; empty where no run of it has the figure. */
  public static Optional<SeedSummary> summary(
      List<RunSummary> group, ToDoubleFunction<RunSummary> figure) {
    double[] values =
        group.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).toArray();
    return values.length == 0 ? Optional.empty() : Optional.of(SeedSummary.of(values));
  }

  private static boolean hasSeedOf(List<RunSummary> group, RunSummary run) {
    return group.stream().anyMatch(other -> other.settings().seed() == run.settings().seed());
  }

  private static boolean sameButForSeed(RunSummary one, RunSummary other) {
    RunDescription first = one.run().description();
    RunDescription second = other.run().description();
    return one.changes() == 0
        && other.changes() == 0
        && one.epochs() == other.epochs()
        && first.method().equals(second.method())
        && first.dataSetHash().equals(second.dataSetHash())
        && first.labels().equals(second.labels())
        && first.methodSettings().equals(second.methodSettings())
        && withoutSeed(first.hyperParameters()).equals(withoutSeed(second.hyperParameters()));
  }

  private static HyperParameters withoutSeed(HyperParameters settings) {
    return settings.with(draft -> draft.seed = 0);
  }
}
