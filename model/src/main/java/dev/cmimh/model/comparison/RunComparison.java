package dev.cmimh.model.comparison;

import dev.cmimh.model.run.RunSummary;
import java.util.List;

/**
 * Some runs side by side.
 *
 * @param runs in the order in which they are shown
 * @param differing the settings in which they are not all alike
 * @param groups of runs that differ in their seed alone
 */
public record RunComparison(
    List<RunSummary> runs, List<ComparedSetting> differing, List<List<RunSummary>> groups) {

  public RunComparison {
    runs = List.copyOf(runs);
    differing = List.copyOf(differing);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Compares runs. */
  public static RunComparison of(List<RunSummary> runs) {
    return new RunComparison(runs, ComparedSetting.differing(runs), SeedGroups.of(runs));
  }

  /** The groups of more than one run: those whose figures have a mean and a deviation. */
  public List<List<RunSummary>> repeated() {
    return groups.stream().filter(group -> group.size() > 1).toList();
  }

  /**
   * What legends call a run: its name, and where others have that too, the end of its identifier.
   */
  public String name(RunSummary run) {
    boolean alone = runs.stream().filter(other -> other.name().equals(run.name())).count() == 1;
    String id = run.id();
    return alone ? run.name() : run.name() + " " + id.substring(id.lastIndexOf('-') + 1);
  }
}
