package dev.cmimh.model.figure;

import java.util.OptionalInt;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/**
 * Draws lines with a dot at their end: where a curve stands now, and how a single point is seen.
 */
final class EndPointRenderer extends XYLineAndShapeRenderer {

  private static final long serialVersionUID = 1;

  private final transient XYDataset dataset;
  private final transient FigurePlan.Scale scale;
  private final CurveRole role;
  private transient OptionalInt highlighted = OptionalInt.empty();
  private boolean levelIsKnown;

  EndPointRenderer(XYDataset dataset, FigurePlan.Scale scale, CurveRole role) {
    super(true, true);
    this.dataset = dataset;
    this.scale = scale;
    this.role = role;
    setDrawSeriesLineAsPath(true);
    nameBriefly(false);
  }

  /** Whether the legend has little room. */
  void nameBriefly(boolean brief) {
    setLegendItemLabelGenerator(
        (data, series) -> {
          Curve.Line line = scale.curves().get(series).line();
          return brief ? line.briefLegend() : line.legend();
        });
  }

  /** Lets one curve stand out; empty for none. */
  void highlight(OptionalInt series) {
    highlighted = series;
  }

  /** Whether another curve stands out before this one. */
  boolean stepsBack(int series) {
    return highlighted.isPresent() && highlighted.getAsInt() != series;
  }

  /** Says whether a level that no report tells was given. */
  void levelIsKnown(boolean known) {
    levelIsKnown = known;
  }

  /** Whether the legend names a curve: what is not there is not named. */
  boolean isNamed(int series) {
    Curve curve = scale.curves().get(series);
    return !curve.line().legend().isEmpty() && (levelIsKnown || !(curve instanceof Curve.OfLevel));
  }

  CurveRole role() {
    return role;
  }

  FigurePlan.Scale scale() {
    return scale;
  }

  @Override
  public boolean getItemShapeVisible(int series, int item) {
    return role != CurveRole.RAW
        && item == dataset.getItemCount(series) - 1
        && scale.curves().get(series).line().style() != LineStyle.THIN;
  }
}
