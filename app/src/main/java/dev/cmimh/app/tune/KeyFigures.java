package dev.cmimh.app.tune;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.workbench.FitVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an epoch came to, as it is read at a glance.
 *
 * @param pace what the run is counted in
 * @param epoch number of the epoch or round, or 0 before the first
 * @param epochs of the whole run; of a fit, at most
 * @param tasks mAP@50 of the four tasks in their order; empty where there are no labels
 * @param reciprocalRank the own pair's mean reciprocal rank, in percent; empty before the first
 *     epoch
 * @param rankChance that of random codes, likewise; empty where it is not known
 * @param health what is wrong, worst first
 * @param failure why the run broke off, in a sentence; empty where it did not
 */
record KeyFigures(
    Pace pace,
    int epoch,
    int epochs,
    List<TaskFigure> tasks,
    Optional<String> reciprocalRank,
    Optional<String> rankChance,
    List<HealthFinding> health,
    String failure) {

  /** Stands for a figure that is not known yet. */
  static final String UNKNOWN = "\u2013";

  /** What a run is counted in. */
  enum Pace {
    EPOCHS,
    ROUNDS
  }

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
        Pace.EPOCHS,
        0,
        epochs,
        labels ? unknown() : List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "");
  }

  static KeyFigures of(EpochReport report, int epochs) {
    return new KeyFigures(
        Pace.EPOCHS,
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
        Optional.empty(),
        report.health(),
        "");
  }

  /**
   * Of a method that is fitted at one go: its codes are judged once, when it has learned.
   *
   * @param labels whether there are labels to judge by
   */
  static KeyFigures of(FittingProgress fit, boolean labels) {
    return new KeyFigures(
        Pace.ROUNDS,
        fit.rounds(),
        fit.most(),
        fit.verdict()
            .map(verdict -> verdict.headline().stream().map(KeyFigures::of).toList())
            .orElseGet(() -> labels ? unknown() : List.of()),
        fit.verdict()
            .map(FitVerdict::ownPairReciprocalRank)
            .filter(Double::isFinite)
            .map(KeyFigures::percent),
        Optional.empty(),
        List.of(),
        fit.message());
  }

  private static TaskFigure of(RetrievalFigure figure) {
    return new TaskFigure(figure.task(), percent(figure.value()), percent(figure.chance()));
  }

  private static List<TaskFigure> unknown() {
    return Arrays.stream(Task.values())
        .map(task -> new TaskFigure(task, UNKNOWN, UNKNOWN))
        .toList();
  }

  /** The same of a run that broke off. */
  KeyFigures failed(String sentence) {
    return new KeyFigures(pace, epoch, epochs, tasks, reciprocalRank, rankChance, health, sentence);
  }

  /**
   * The same with the own-pair rank of random codes.
   *
   * @param chance 0 to 1; empty where it is not known
   */
  KeyFigures besideOwnPairChance(OptionalDouble chance) {
    Optional<String> known =
        chance.isPresent() ? Optional.of(percent(chance.getAsDouble())) : Optional.empty();
    return new KeyFigures(pace, epoch, epochs, tasks, reciprocalRank, known, health, failure);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
