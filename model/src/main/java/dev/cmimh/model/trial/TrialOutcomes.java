package dev.cmimh.model.trial;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.FitReport;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.UnknownRunException;
import dev.cmimh.model.sweep.TrialResult;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Reads what came of a trial from what is stored of its run. */
public final class TrialOutcomes {

  private static final Cutoff CUTOFF = new Cutoff(50);

  private final RunStore store;

  public TrialOutcomes(RunStore store) {
    this.store = store;
  }

  /**
   * The result of a run that was trained and measured.
   *
   * @param part the queries that were asked
   * @param labels name of the label set that judged; empty for that of the first name
   * @return empty where it is not finished, or not measured though it could be
   */
  public Optional<TrialResult> of(String run, Split.Part part, String labels) {
    if (!isFinished(run)) {
      return Optional.empty();
    }
    Map<Task, RetrievalFigure> figures = figures(run, part, labels);
    Run stored = store.find(run);
    if (!stored.description().isCmimh()) {
      return store.fitReport(run).map(report -> fitted(stored, report, figures));
    }
    List<EpochReport> epochs = store.epochReports(run);
    boolean measurable = !epochs.isEmpty() && !epochs.getLast().meanAveragePrecision().isEmpty();
    if (epochs.isEmpty() || (measurable && figures.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(result(epochs.getLast(), lastSteps(run, epochs.getLast()), figures));
  }

  private boolean isFinished(String run) {
    try {
      return store.find(run).state() == RunState.FINISHED;
    } catch (UnknownRunException e) {
      return false;
    }
  }

  private List<StepReport> lastSteps(String run, EpochReport last) {
    return store.stepReports(run).stream().filter(step -> step.epoch() == last.epoch()).toList();
  }

  private Map<Task, RetrievalFigure> figures(String run, Split.Part part, String labels) {
    Map<Task, RetrievalFigure> figures = new EnumMap<>(Task.class);
    for (MeasuredFigure measured : store.figures(run)) {
      RetrievalFigure figure = measured.figure();
      if ((labels.isEmpty() || measured.labels().equals(labels))
          && measured.splitPart().equals(part.name().toLowerCase(Locale.ROOT))
          && figure.cutoff().equals(CUTOFF)
          && figure.divisor() == Divisor.HITS
          && figure.ties() == Ties.EXPECTED) {
        figures.putIfAbsent(figure.task(), figure);
      }
    }
    return figures;
  }

  /** Its report is written after its figures: where it is there, so are they. */
  private static TrialResult fitted(Run run, FitReport report, Map<Task, RetrievalFigure> figures) {
    return new TrialResult(
        of(figures, RetrievalFigure::value),
        of(figures, RetrievalFigure::chance),
        Double.NaN,
        Double.NaN,
        report.correlationError(),
        report.ownPairReciprocalRank(),
        run.trainingTime().map(time -> time.toMillis() / 1e3).orElse(Double.NaN));
  }

  private static Map<Task, Double> of(
      Map<Task, RetrievalFigure> figures, Function<RetrievalFigure, Double> number) {
    Map<Task, Double> numbers = new EnumMap<>(Task.class);
    figures.forEach((task, figure) -> numbers.put(task, number.apply(figure)));
    return numbers;
  }

  private static TrialResult result(
      EpochReport last, List<StepReport> steps, Map<Task, RetrievalFigure> figures) {
    return new TrialResult(
        of(figures, RetrievalFigure::value),
        of(figures, RetrievalFigure::chance),
        mean(steps, StepReport::imagePrivateInformation),
        mean(steps, StepReport::textPrivateInformation),
        last.correlationError(),
        last.ownPairReciprocalRank(),
        last.seconds());
  }

  private static double mean(List<StepReport> steps, ToDoubleFunction<StepReport> figure) {
    return steps.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
