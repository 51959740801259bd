package dev.cmimh.model.figure;

import dev.cmimh.model.figure.CurvePoints.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the curves that a figure shows, each with what it is compared with. */
final class CurveReader {

  private CurveReader() {}

  static List<CurvePoints> read(List<PlottedScale> scales, Optional<List<PlottedScale>> pinned) {
    List<CurvePoints> curves = new ArrayList<>();
    for (int i = 0; i < scales.size(); i++) {
      List<Curve> plotted = scales.get(i).scale().curves();
      for (int j = 0; j < plotted.size(); j++) {
        if (plotted.get(j).line().style() != LineStyle.THIN) {
          curves.add(read(scales, pinned, i, j));
        }
      }
    }
    return curves;
  }

  private static CurvePoints read(
      List<PlottedScale> scales, Optional<List<PlottedScale>> pinned, int scale, int curve) {
    PlottedScale plotted = scales.get(scale);
    Curve.Line line = plotted.scale().curves().get(curve).line();
    return new CurvePoints(
        line.label(),
        line.ink(),
        line.style(),
        scale,
        plotted.scale().unit(),
        plotted.measured(curve),
        points(plotted, curve),
        chance(plotted, line.label()),
        pinned.map(earlier -> points(earlier.get(scale), curve)));
  }

  private static Optional<Points> chance(PlottedScale scale, String label) {
    List<Curve> curves = scale.scale().curves();
    for (int i = 0; i < curves.size(); i++) {
      if (curves.get(i).line().label().equals(Curve.chance(label))) {
        return Optional.of(points(scale, i));
      }
    }
    return Optional.empty();
  }

  private static Points points(PlottedScale scale, int curve) {
    return new Points(scale.shown().epochs(curve), scale.shown().values(curve));
  }
}
