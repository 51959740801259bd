package dev.cmimh.app.chart;

import dev.cmimh.app.chart.FigureReading.Row;
import dev.cmimh.model.figure.CurvePoints;
import dev.cmimh.model.figure.CurvePoints.Points;
import dev.cmimh.model.figure.FigureMark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Reads exact values off a drawn figure. */
final class FigureReader {

  /** How near to a mark one has to point, as a share of the epochs in sight. */
  private static final double NEAR = 0.012;

  private final DrawnFigure figure;

  FigureReader(DrawnFigure figure) {
    this.figure = figure;
  }

  /** The values at the point nearest to an epoch; empty if there is no point. */
  Optional<FigureReading> at(double epoch) {
    OptionalDouble nearest = nearestEpoch(epoch);
    if (nearest.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows =
        figure.curves().stream()
            .map(curve -> row(curve, nearest.getAsDouble()))
            .flatMap(Optional::stream)
            .toList();
    return Optional.of(new FigureReading(nearest.getAsDouble(), rows, mark(epoch)));
  }

  /** The values at the newest point; empty if there is none. */
  Optional<FigureReading> last() {
    return at(figure.lastEpoch());
  }

  /** The epoch of the first point of any curve. */
  OptionalDouble firstEpoch() {
    return epochs().min();
  }

  /** The nearest point of any curve after an epoch. */
  OptionalDouble after(double epoch) {
    return epochs().filter(each -> each > epoch).min();
  }

  /** The nearest point of any curve before an epoch. */
  OptionalDouble before(double epoch) {
    return epochs().filter(each -> each < epoch).max();
  }

  private DoubleStream epochs() {
    return figure.curves().stream()
        .flatMapToDouble(curve -> DoubleStream.of(curve.measured().epochs()));
  }

  private OptionalDouble nearestEpoch(double epoch) {
    return figure.curves().stream()
        .map(CurvePoints::measured)
        .flatMap(points -> points.nearest(epoch).map(i -> points.epochs()[i]).stream())
        .min(Comparator.comparingDouble(each -> Math.abs(each - epoch)))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private Optional<FigureMark> mark(double epoch) {
    double near = NEAR * (figure.geometry().epochs().upper() - figure.geometry().epochs().lower());
    return figure.marks().stream()
        .filter(mark -> Math.abs(mark.epoch() - epoch) <= near)
        .min(Comparator.comparingDouble(mark -> Math.abs(mark.epoch() - epoch)));
  }

  private static Optional<Row> row(CurvePoints curve, double epoch) {
    OptionalDouble value = value(curve.measured(), epoch);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            curve.label(),
            curve.ink(),
            curve.style(),
            Values.withUnit(value.getAsDouble(), curve.unit()),
            text(curve.chance(), epoch, curve.unit()),
            text(curve.pinned(), epoch, curve.unit()),
            curve.scale(),
            value(curve.shown(), epoch).orElse(Double.NaN)));
  }

  private static String text(Optional<Points> points, double epoch, String unit) {
    return points
        .map(each -> value(each, epoch))
        .filter(OptionalDouble::isPresent)
        .map(value -> Values.withUnit(value.getAsDouble(), unit))
        .orElse("");
  }

  private static OptionalDouble value(Points points, double epoch) {
    return points
        .nearest(epoch)
        .map(i -> points.values()[i])
        .filter(Double::isFinite)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }
}
