package dev.cmimh.model.figure;

import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The points of the curves of one vertical axis: gathered silently, shown when refreshed. */
final class PlottedScale {

  /** Points per curve: more than the pixels of a small chart tell apart. */
  private static final int POINTS = 400;

  private static final double[] NOTHING = {};

  private final FigurePlan.Scale scale;
  private final List<ThinnedSeries> points = new ArrayList<>();
  private final CurveDataset shown;
  private final CurveDataset raw;
  private OptionalDouble level = OptionalDouble.empty();

  PlottedScale(FigurePlan.Scale scale) {
    this.scale = scale;
    scale.curves().forEach(curve -> points.add(new ThinnedSeries(POINTS)));
    List<String> labels = scale.curves().stream().map(curve -> curve.line().label()).toList();
    this.shown = new CurveDataset(labels);
    this.raw = new CurveDataset(labels.stream().map(label -> label + ", not smoothed").toList());
  }

  FigurePlan.Scale scale() {
    return scale;
  }

  /** The curves, smoothed if asked for. */
  CurveDataset shown() {
    return shown;
  }

  /** The curves as measured, where they are smoothed and yet to be seen; else without points. */
  CurveDataset raw() {
    return raw;
  }

  /** The points of a curve as measured. */
  CurvePoints.Points measured(int curve) {
    return new CurvePoints.Points(points.get(curve).xs(), points.get(curve).ys());
  }

  void add(double epoch, StepReport report) {
    for (int i = 0; i < points.size(); i++) {
      if (scale.curves().get(i) instanceof Curve.OfSteps steps) {
        points.get(i).add(epoch, steps.value().applyAsDouble(report));
      }
    }
  }

  void add(EpochReport report) {
    for (int i = 0; i < points.size(); i++) {
      if (scale.curves().get(i) instanceof Curve.OfEpochs epochs) {
        points.get(i).add(report.epoch(), epochs.value().applyAsDouble(report));
      }
    }
  }

  /** Gives the level that no report tells; empty where it is not known. */
  void level(OptionalDouble given) {
    level = given;
  }

  /** Adds a point to a curve. */
  void add(int curve, double epoch, double value) {
    points.get(curve).add(epoch, value);
  }

  /**
   * Shows what was added.
   *
   * @param logarithmic whether values that have no logarithm become gaps
   */
  void refresh(Smoothing smoothing, boolean logarithmic) {
    for (int i = 0; i < points.size(); i++) {
      if (scale.curves().get(i) instanceof Curve.OfLevel) {
        showLevel(i);
        continue;
      }
      double[] epochs = points.get(i).xs();
      double[] values = points.get(i).ys();
      double[] smooth = smoothing.acts() ? smoothing.of(epochs, values) : values;
      boolean both = smoothing.acts() && smoothing.withRaw();
      shown.set(i, epochs, logarithmic ? positive(smooth) : smooth);
      raw.set(i, both ? epochs : NOTHING, both ? shownRaw(values, logarithmic) : NOTHING);
    }
  }

  /** From the first to the last point of the curve that is compared with it. */
  private void showLevel(int curve) {
    double[] epochs = level.isPresent() ? points.getFirst().xs() : NOTHING;
    double[] values = new double[epochs.length];
    Arrays.fill(values, level.orElse(Double.NaN));
    shown.set(curve, epochs, values);
  }

  private static double[] shownRaw(double[] values, boolean logarithmic) {
    return logarithmic ? positive(values) : values;
  }

  private static double[] positive(double[] values) {
    double[] positive = values.clone();
    for (int i = 0; i < positive.length; i++) {
      if (!(positive[i] > 0)) {
        positive[i] = Double.NaN;
      }
    }
    return positive;
  }
}
