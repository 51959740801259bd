package dev.cmimh.model.figure;

import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/**
 * Draws lines with a dot at their end: where a curve stands now, and how a single point is seen.
 */
final class EndPointRenderer extends XYLineAndShapeRenderer {

  private static final long serialVersionUID = 1;

  private final transient XYDataset dataset;
  private final transient FigurePlan.Scale scale;

  EndPointRenderer(XYDataset dataset, FigurePlan.Scale scale) {
    super(true, true);
    this.dataset = dataset;
    this.scale = scale;
    setDrawSeriesLineAsPath(true);
    setLegendItemLabelGenerator((data, series) -> scale.curves().get(series).line().legend());
  }

  @Override
  public boolean getItemShapeVisible(int series, int item) {
    return item == dataset.getItemCount(series) - 1
        && scale.curves().get(series).line().style() != LineStyle.THIN;
  }
}
