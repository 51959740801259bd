package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.FigurePlan.Scale;
import dev.cmimh.model.training.EpochReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of a run. */
final class FigurePlans {

  /** The name of the figure whose chance depends on the data alone. */
  static final String OWN_PAIR_RANK = "own-pair-rank";

  private FigurePlans() {}

  /** All figures, in the order in which they are shown. */
  static List<FigurePlan> all() {
    return List.of(
        meanAveragePrecision(),
        loss(),
        ownPairRank(),
        codeHealth(),
        privateInformation(),
        objective());
  }

  private static FigurePlan meanAveragePrecision() {
    List<Curve> curves = new ArrayList<>();
    for (Task task : Task.values()) {
      curves.add(
          Curve.ofEpochs(
              task.label(),
              Ink.of(task),
              LineStyle.of(task),
              report -> percent(report.meanAveragePrecision(), task)));
    }
    for (Task task : Task.values()) {
      curves.add(chance(task));
    }
    return new FigurePlan(
        "mean-average-precision",
        "Retrieval: mAP@50 of the four tasks",
        "How many of the first 50 answers are relevant, weighted by rank, on a fixed sample of"
            + " validation queries. The grey lines are what random codes would reach.",
        List.of(new Scale("mAP@50", "%", true, false, curves)));
  }

  private static Curve chance(Task task) {
    String label = Curve.chance(task.label());
    String legend = task == Task.IMAGE_TO_TEXT ? "chance" : "";
    return new Curve.OfEpochs(
        new Curve.Line(label, legend, Ink.CHANCE, LineStyle.THIN),
        report -> percent(report.chance(), task));
  }

  /**
   * No two terms share a line style. A picture's form of a term is an unbroken line and a text's
   * form a dashed one of the same weight.
   */
  private static FigurePlan loss() {
    return new FigurePlan(
        "loss",
        "Loss by term",
        "Each term of the objective before its weight; the mutual information is to rise, the"
            + " others are to fall. Codes without any common information have -1.39.",
        List.of(
            new Scale(
                "term before its weight",
                "",
                false,
                true,
                List.of(
                    Curve.ofSteps(
                        "reconstruction, image",
                        Ink.RECONSTRUCTION,
                        LineStyle.SOLID,
                        report -> report.terms().imageReconstruction()),
                    Curve.ofSteps(
                        "reconstruction, text",
                        Ink.RECONSTRUCTION,
                        LineStyle.DASHED,
                        report -> report.terms().textReconstruction()),
                    Curve.ofSteps(
                        "mutual information",
                        Ink.MUTUAL_INFORMATION,
                        LineStyle.DASH_DOT_DOT,
                        report -> report.terms().mutualInformation()),
                    Curve.ofSteps(
                        "modality gap",
                        Ink.MODALITY_GAP,
                        LineStyle.DASH_DOT,
                        report -> report.terms().modalityGap()),
                    Curve.ofSteps(
                        "total correlation, image",
                        Ink.TOTAL_CORRELATION,
                        LineStyle.HEAVY_SOLID,
                        report -> report.terms().imageTotalCorrelation()),
                    Curve.ofSteps(
                        "total correlation, text",
                        Ink.TOTAL_CORRELATION,
                        LineStyle.HEAVY_DASHED,
                        report -> report.terms().textTotalCorrelation()),
                    Curve.ofSteps(
                        "balance",
                        Ink.BALANCE,
                        LineStyle.DOTTED,
                        report -> report.terms().balance())))));
  }

  private static FigurePlan ownPairRank() {
    return new FigurePlan(
        OWN_PAIR_RANK,
        "Own-pair rank",
        "Mean reciprocal rank of a picture's own text among held-out texts: 100 % if it always"
            + " comes first. It needs no labels and rises with mAP.",
        List.of(
            new Scale(
                "mean reciprocal rank",
                "%",
                true,
                false,
                List.of(
                    Curve.ofEpochs(
                        "own pair",
                        Ink.SINGLE,
                        LineStyle.SOLID,
                        report -> 100 * report.ownPairReciprocalRank()),
                    new Curve.OfLevel(
                        new Curve.Line(
                            Curve.chance("own pair"), "chance", Ink.CHANCE, LineStyle.THIN))))));
  }

  private static FigurePlan codeHealth() {
    return new FigurePlan(
        "code-health",
        "Code health",
        "Saturated Bernoulli parameters have no gradient left, dead bits say nothing, and Corr MSE"
            + " is how much the bits repeat each other.",
        List.of(
            new Scale(
                "share",
                "%",
                true,
                false,
                List.of(
                    Curve.ofSteps(
                        "saturation",
                        Ink.SATURATION,
                        LineStyle.SOLID,
                        report -> 100 * report.saturation()),
                    Curve.ofEpochs(
                        "dead bits",
                        Ink.DEAD_BITS,
                        LineStyle.DOTTED,
                        report -> 100.0 * report.deadBits() / report.bitMeans().length))),
            new Scale(
                "Corr MSE",
                "",
                true,
                true,
                List.of(
                    Curve.ofEpochs(
                        "Corr MSE (right)",
                        Ink.TOTAL_CORRELATION,
                        LineStyle.DASHED,
                        EpochReport::correlationError)))));
  }

  private static FigurePlan privateInformation() {
    return new FigurePlan(
        "private-information",
        "Private information",
        "Upper bounds on what the code of one modality holds beyond the other modality; the"
            + " modality-gap weight presses them down.",
        List.of(
            new Scale(
                "upper bound",
                "nats",
                true,
                true,
                List.of(
                    Curve.ofSteps(
                        "image code",
                        Ink.MODALITY_GAP,
                        LineStyle.SOLID,
                        report -> report.imagePrivateInformation()),
                    Curve.ofSteps(
                        "text code",
                        Ink.MODALITY_GAP,
                        LineStyle.DASHED,
                        report -> report.textPrivateInformation())))));
  }

  private static FigurePlan objective() {
    return new FigurePlan(
        "objective",
        "Objective",
        "The weighted sum of all terms, which training makes small. It jumps where a weight"
            + " changes.",
        List.of(
            new Scale(
                "weighted sum",
                "",
                false,
                true,
                List.of(
                    Curve.ofSteps(
                        "objective",
                        Ink.SINGLE,
                        LineStyle.SOLID,
                        report -> report.terms().total())))));
  }

  private static double percent(Map<Task, Double> figures, Task task) {
    return 100 * figures.getOrDefault(task, Double.NaN);
  }
}
