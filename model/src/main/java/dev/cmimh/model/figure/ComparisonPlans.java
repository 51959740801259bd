package dev.cmimh.model.figure;

import dev.cmimh.model.figure.FigurePlan.Scale;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures that lay the curves of several runs over each other. */
final class ComparisonPlans {

  private static final String PRECISION = "compared-mean-average-precision";
  private static final String OBJECTIVE = "compared-objective";
  private static final String GAP = "compared-modality-gap";
  private static final String OWN_PAIR = "compared-own-pair";
  private static final List<LineStyle> STYLES =
      List.of(LineStyle.SOLID, LineStyle.DASHED, LineStyle.DOTTED, LineStyle.DASH_DOT);

  private ComparisonPlans() {}

  /** All of them, with a curve for each run. */
  static List<FigurePlan> of(List<ComparedRun> runs) {
    return List.of(
        plan(
            PRECISION,
            "mAP@50, mean of the tasks",
            "Mean over the four retrieval tasks of mAP@50 on the validation queries, a curve per"
                + " run.",
            new Scale("mAP@50", "%", true, false, curves(runs))),
        plan(
            OBJECTIVE,
            "Objective",
            "The weighted sum of all terms. Runs with different weights have different"
                + " objectives: compare their course, not their level.",
            new Scale("weighted sum", "", false, true, curves(runs))),
        plan(
            OWN_PAIR,
            "Own-pair rank",
            "Mean reciprocal rank of each item's own partner of the other modality; it needs no"
                + " labels.",
            new Scale("reciprocal rank", "", true, false, curves(runs))),
        plan(
            GAP,
            "Modality gap",
            "The symmetric Kullback-Leibler divergence between the codes of a picture and of its"
                + " text, before its weight.",
            new Scale("divergence", "nat", true, true, curves(runs))));
  }

  /** How the curve of a run is drawn, beside its ink. */
  static LineStyle style(int run) {
    return STYLES.get(run % STYLES.size());
  }

  /** Adds the points of a run to one of the figures. */
  static void add(RunRecord record, int run, RunFigure figure) {
    switch (figure.name()) {
      case PRECISION -> addEpochs(record, run, figure, ComparisonPlans::precision);
      case OWN_PAIR -> addEpochs(record, run, figure, EpochReport::ownPairReciprocalRank);
      case OBJECTIVE -> addSteps(record, run, figure, report -> report.terms().total());
      case GAP -> addSteps(record, run, figure, report -> report.terms().modalityGap());
      default -> throw new IllegalArgumentException("No figure compares " + figure.name());
    }
  }

  private static FigurePlan plan(String name, String title, String explanation, Scale scale) {
    return new FigurePlan(name, title, explanation, List.of(scale));
  }

  private static List<Curve> curves(List<ComparedRun> runs) {
    return IntStream.range(0, runs.size())
        .<Curve>mapToObj(
            run ->
                new Curve.OfRun(
                    new Curve.Line(
                        runs.get(run).name(), runs.get(run).name(), Ink.ofRun(run), style(run))))
        .toList();
  }

  private static void addEpochs(
      RunRecord record, int run, RunFigure figure, ToDoubleFunction<EpochReport> value) {
    record.epochs().forEach(e -> figure.add(run, e.epoch(), value.applyAsDouble(e)));
  }

  private static void addSteps(
      RunRecord record, int run, RunFigure figure, ToDoubleFunction<StepReport> value) {
    double stepsPerEpoch = record.stepsPerEpoch();
    record.steps().forEach(s -> figure.add(run, s.step() / stepsPerEpoch, value.applyAsDouble(s)));
  }

  private static double precision(EpochReport report) {
    return report.meanAveragePrecision().values().stream()
        .mapToDouble(value -> 100 * value)
        .average()
        .orElse(Double.NaN);
  }
}
