package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;

class FigureAxesTest {

  @Test
  void whereAllSharesAreZeroTheAxisBeginsThereAndHasASpanThatCanBeRead() {
    AxisSpan span = span(new FigurePlan.Scale("mAP@50", "%", true, false, List.of()), 0);

    assertThat(span.lower()).isZero();
    assertThat(span.upper()).isEqualTo(1);
  }

  @Test
  void aConstantBelowZeroIsInTheMiddleOfWhatIsShown() {
    AxisSpan span = span(new FigurePlan.Scale("weighted sum", "", false, false, List.of()), -2);

    assertThat((span.lower() + span.upper()) / 2).isEqualTo(-2);
    assertThat(span.upper() - span.lower()).isGreaterThanOrEqualTo(0.001);
  }

  private static AxisSpan span(FigurePlan.Scale scale, double constant) {
    DefaultXYDataset values = new DefaultXYDataset();
    values.addSeries("values", new double[][] {{1, 2, 3}, {constant, constant, constant}});
    XYPlot plot = new XYPlot(values, null, null, null);
    FigureAxes axes = new FigureAxes(plot, new FigurePlan("name", "Title", "", List.of(scale)));
    plot.configureRangeAxes();
    return axes.geometry(new Rectangle2D.Double(0, 0, 100, 100)).values().getFirst();
  }
}
