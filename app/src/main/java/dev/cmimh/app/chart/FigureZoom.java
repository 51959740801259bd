package dev.cmimh.app.chart;

import dev.cmimh.model.figure.AxisSpan;
import dev.cmimh.model.figure.PlotGeometry;
import dev.cmimh.model.figure.ShownPart;
import java.util.List;
import java.util.Optional;

/** Which part of a figure the person's gestures ask for. Positions in the window's units. */
final class FigureZoom {

  /** A rubber band flatter or narrower than this zooms in the other direction only. */
  private static final double THIN = 14;

  private static final double SMALLEST_EPOCHS = 0.01;

  private Optional<ShownPart> part = Optional.empty();

  /** The part to show; empty for all. */
  Optional<ShownPart> part() {
    return part;
  }

  void reset() {
    part = Optional.empty();
  }

  /** Forgets the vertical part, for instance when the vertical axis changes its kind. */
  void fitValues() {
    part = part.map(shown -> new ShownPart(shown.epochs(), List.of()));
  }

  /**
   * Zooms into a rubber band.
   *
   * @return whether it was large enough to mean something
   */
  boolean band(PlotGeometry geometry, Band band) {
    boolean wide = Math.abs(band.toX() - band.fromX()) >= THIN;
    boolean high = Math.abs(band.toY() - band.fromY()) >= THIN;
    if (!wide && !high) {
      return false;
    }
    AxisSpan epochs =
        wide
            ? geometry
                .epochs()
                .between(
                    shareX(geometry, Math.min(band.fromX(), band.toX())),
                    shareX(geometry, Math.max(band.fromX(), band.toX())))
            : geometry.epochs();
    part =
        Optional.of(new ShownPart(notTooShort(epochs), high ? values(geometry, band) : values()));
    return true;
  }

  /**
   * Zooms the epochs about one that stays where it is.
   *
   * @param factor length of the new span in lengths of the old one; below 1 zooms in
   * @param lastEpoch of the run: zooming out ends where all is in sight
   */
  void about(PlotGeometry geometry, double x, double factor, double lastEpoch) {
    double share = shareX(geometry, x);
    AxisSpan span = geometry.epochs().between(share * (1 - factor), share + (1 - share) * factor);
    if (span.lower() <= 0 && span.upper() >= lastEpoch && factor > 1) {
      reset();
    } else {
      part = Optional.of(new ShownPart(notTooShort(fromStart(span)), values()));
    }
  }

  /** Moves what is in sight along with the pointer; the run's start stays the left end. */
  void pan(PlotGeometry from, double dx, double dy) {
    double shareX = Math.min(-dx / from.width(), 1);
    AxisSpan epochs = from.epochs();
    double shift = Math.max(epochs.valueAt(shareX) - epochs.lower(), -epochs.lower());
    double shareY = dy / from.height();
    part =
        Optional.of(
            new ShownPart(
                new AxisSpan(epochs.lower() + shift, epochs.upper() + shift, false),
                from.values().stream().map(axis -> axis.between(shareY, 1 + shareY)).toList()));
  }

  private List<AxisSpan> values() {
    return part.map(ShownPart::values).orElse(List.of());
  }

  private static List<AxisSpan> values(PlotGeometry geometry, Band band) {
    double low = 1 - shareY(geometry, Math.max(band.fromY(), band.toY()));
    double high = 1 - shareY(geometry, Math.min(band.fromY(), band.toY()));
    return geometry.values().stream().map(axis -> axis.between(low, high)).toList();
  }

  private static AxisSpan fromStart(AxisSpan span) {
    return new AxisSpan(Math.max(0, span.lower()), span.upper(), false);
  }

  private static AxisSpan notTooShort(AxisSpan span) {
    return span.upper() - span.lower() >= SMALLEST_EPOCHS
        ? span
        : new AxisSpan(span.lower(), span.lower() + SMALLEST_EPOCHS, false);
  }

  private static double shareX(PlotGeometry geometry, double x) {
    return Math.clamp((x - geometry.x()) / geometry.width(), 0, 1);
  }

  private static double shareY(PlotGeometry geometry, double y) {
    return Math.clamp((y - geometry.y()) / geometry.height(), 0, 1);
  }

  /** A rubber band from where the pointer was pressed to where it is. */
  record Band(double fromX, double fromY, double toX, double toY) {}
}
