package dev.cmimh.model.figure;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.title.LegendTitle;

/** Names the pinned run at the end of the legend. */
final class PinnedLegend {

  private static final BasicStroke STROKE = new BasicStroke(1.8f);

  private final JFreeChart chart;
  private final FigurePlan plan;
  private String name = "";
  private boolean levelIsKnown;
  private ChartStyle style = new ChartStyle(FigurePalette.light());
  private FigureForm form = FigureForm.ALONE;

  PinnedLegend(JFreeChart chart, FigurePlan plan) {
    this.chart = chart;
    this.plan = plan;
    LegendItemSource item = this::items;
    LegendTitle legend = chart.getLegend();
    legend.setSources(new LegendItemSource[] {chart.getPlot(), item});
  }

  /** Names the pinned run; empty if there is none. */
  void name(String newName) {
    name = newName;
    putOn(style, form);
  }

  /** Says whether a level is drawn beside the curves, which is then to be named. */
  void levelIsKnown(boolean known) {
    levelIsKnown = known;
  }

  String name() {
    return name;
  }

  void putOn(ChartStyle newStyle, FigureForm newForm) {
    style = newStyle;
    form = newForm;
    chart.getLegend().setVisible(plan.needsLegend() || levelIsKnown || !name.isEmpty());
  }

  private LegendItemCollection items() {
    LegendItemCollection items = new LegendItemCollection();
    if (!name.isEmpty()) {
      double half = form.small() ? 7 : 14;
      items.add(
          new LegendItem(
              name,
              null,
              null,
              null,
              new Line2D.Double(-half, 0, half, 0),
              STROKE,
              style.paler(plan.scales().getFirst().curves().getFirst().line().ink())));
    }
    return items;
  }
}
