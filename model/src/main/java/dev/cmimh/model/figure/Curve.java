package dev.cmimh.model.figure;

import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.function.ToDoubleFunction;

/** One curve of a figure: how it looks and which number of a report it shows. */
sealed interface Curve {

  Line line();

  /**
   * How a curve looks.
   *
   * @param label its name in exported data
   * @param legend its name in the legend; empty if the legend leaves it out
   */
  record Line(String label, String legend, Ink ink, LineStyle style) {

    /** Its name in the legend of a small figure. */
    String briefLegend() {
      return legend
          .replace("reconstruction", "reconstr.")
          .replace("total correlation", "total corr.")
          .replace("mutual information", "mutual info.")
          .replace(", image", " img")
          .replace(", text", " txt");
    }
  }

  /** The label of the level that random codes would reach, for the curve with the given label. */
  static String chance(String label) {
    return "chance " + label;
  }

  /** A curve with a point per step. */
  record OfSteps(Line line, ToDoubleFunction<StepReport> value) implements Curve {}

  /** A curve with a point per epoch. */
  record OfEpochs(Line line, ToDoubleFunction<EpochReport> value) implements Curve {}

  /** A level for all epochs that no report tells: it is given. */
  record OfLevel(Line line) implements Curve {}

  /** A curve of one run beside others: its points are given, not read from reports. */
  record OfRun(Line line) implements Curve {}

  static Curve ofSteps(String label, Ink ink, LineStyle style, ToDoubleFunction<StepReport> value) {
    return new OfSteps(new Line(label, label, ink, style), value);
  }

  static Curve ofEpochs(
      String label, Ink ink, LineStyle style, ToDoubleFunction<EpochReport> value) {
    return new OfEpochs(new Line(label, label, ink, style), value);
  }
}
