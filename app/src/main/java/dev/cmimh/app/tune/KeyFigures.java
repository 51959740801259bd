package dev.cmimh.app.tune;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an epoch came to, as it is read at a glance.
 *
 * @param epoch its number, or 0 before the first
 * @param epochs of the whole run
 * @param tasks mAP@50 of the four tasks in their order; empty where there are no labels
 * @param reciprocalRank the own pair's mean reciprocal rank, in percent; empty before the first
 *     epoch
 * @param health what is wrong, worst first
 * @param failure why the run broke off, in a sentence; empty where it did not
 */
record KeyFigures(
    int epoch,
    int epochs,
    List<TaskFigure> tasks,
    Optional<String> reciprocalRank,
    List<HealthFinding> health,
    String failure) {

  /** Stands for a figure that is not known yet. */
  static final String UNKNOWN = "\u2013";

  KeyFigures {
    tasks = List.copyOf(tasks);
    health = List.copyOf(health);
  }

  /**
   * The mAP@50 of a task.
   *
   * @param value in percent with one decimal
   * @param chance that of random codes, likewise
   */
  record TaskFigure(Task task, String value, String chance) {}

  /**
   * Before the first epoch is judged.
   *
   * @param labels whether there are labels to judge by
   */
  static KeyFigures none(int epochs, boolean labels) {
    return new KeyFigures(
        0,
        epochs,
        labels
            ? Arrays.stream(Task.values())
                .map(task -> new TaskFigure(task, UNKNOWN, UNKNOWN))
                .toList()
            : List.of(),
        Optional.empty(),
        List.of(),
        "");
  }

  static KeyFigures of(EpochReport report, int epochs) {
    return new KeyFigures(
        report.epoch(),
        epochs,
        Arrays.stream(Task.values())
            .filter(report.meanAveragePrecision()::containsKey)
            .map(
                task ->
                    new TaskFigure(
                        task,
                        percent(report.meanAveragePrecision().get(task)),
                        percent(report.chance().get(task))))
            .toList(),
        Optional.of(percent(report.ownPairReciprocalRank())),
        report.health(),
        "");
  }

  /** The same of a run that broke off. */
  KeyFigures failed(String sentence) {
    return new KeyFigures(epoch, epochs, tasks, reciprocalRank, health, sentence);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
