package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPoint;
import dev.cmimh.model.sweep.Swept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a panel of a trade-off shows.
 *
 * @param title its heading
 * @param axes one or two: that on the left, then that on the right
 */
record TradeOffPlan(String title, List<Axis> axes) {

  /**
   * A vertical axis and its curves.
   *
   * @param label quantity and unit
   * @param logarithmic whether its values span decades
   */
  record Axis(String label, boolean logarithmic, List<TradeOffCurve> curves) {}

  /** What the vertical axes show. */
  String scaleTitle() {
    return axes.size() == 1
        ? axes.getFirst().label()
        : "left: %s; right: %s".formatted(axes.getFirst().label(), axes.getLast().label());
  }

  /** The panels of a sweep, the upper one first; only CMIMH bounds private information. */
  static List<TradeOffPlan> of(Sweep sweep, List<SweepPoint> points) {
    boolean labelled = points.isEmpty() || !points.getFirst().meanAveragePrecision().isEmpty();
    return List.of(
        labelled ? retrieval(sweep) : ownPairs(),
        switch (sweep.plan().swept()) {
          case Swept.Cmimh _ -> information();
          case Swept.Rival _ -> dependence();
        });
  }

  private static TradeOffPlan retrieval(Sweep sweep) {
    List<TradeOffCurve> curves = new ArrayList<>();
    for (Task task : Task.values()) {
      curves.add(
          new TradeOffCurve(
              task.label(),
              Ink.of(task),
              LineStyle.of(task),
              point ->
                  Optional.ofNullable(point.meanAveragePrecision().get(task))
                      .map(figure -> scaled(figure, 100))));
    }
    for (Task task : Task.values()) {
      curves.add(
          new TradeOffCurve(
              task == Task.IMAGE_TO_TEXT ? "chance" : "",
              Ink.CHANCE,
              LineStyle.THIN,
              point ->
                  Optional.ofNullable(point.chance().get(task))
                      .map(chance -> new SeedSummary(100 * chance, 0, 1))));
    }
    return new TradeOffPlan(
        "Retrieval: mAP@50 of the four tasks",
        List.of(
            new Axis(
                "mAP@50, %% (%s queries)"
                    .formatted(sweep.plan().part().name().toLowerCase(Locale.ROOT)),
                false,
                curves)));
  }

  private static TradeOffPlan ownPairs() {
    return new TradeOffPlan(
        "Own-pair rank",
        List.of(
            new Axis(
                "mean reciprocal rank",
                false,
                List.of(
                    new TradeOffCurve(
                        "own pair",
                        Ink.SINGLE,
                        LineStyle.SOLID,
                        point -> Optional.of(point.ownPairReciprocalRank()))))));
  }

  private static TradeOffPlan information() {
    return new TradeOffPlan(
        "Private information and dependence of the bits",
        List.of(
            new Axis(
                "upper bound, nats",
                true,
                List.of(
                    new TradeOffCurve(
                        "private information, image code",
                        Ink.MODALITY_GAP,
                        LineStyle.SOLID,
                        point -> Optional.of(point.imagePrivateInformation())),
                    new TradeOffCurve(
                        "text code",
                        Ink.MODALITY_GAP,
                        LineStyle.DASHED,
                        point -> Optional.of(point.textPrivateInformation())))),
            correlation("Corr MSE (right)")));
  }

  private static TradeOffPlan dependence() {
    return new TradeOffPlan("Dependence of the bits", List.of(correlation("Corr MSE")));
  }

  private static Axis correlation(String label) {
    return new Axis(
        "Corr MSE",
        false,
        List.of(
            new TradeOffCurve(
                label,
                Ink.TOTAL_CORRELATION,
                LineStyle.DASH_DOT,
                point -> Optional.of(point.correlationError()))));
  }

  private static SeedSummary scaled(SeedSummary figure, double factor) {
    return new SeedSummary(
        factor * figure.mean(), factor * figure.standardDeviation(), figure.runs());
  }
}
