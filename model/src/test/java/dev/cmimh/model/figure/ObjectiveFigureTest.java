package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class ObjectiveFigureTest {

  private final ObjectiveFigure figure = new ObjectiveFigure("ACQ", List.of(9.0, 4.0, 3.5));

  @Test
  void hasAPointForEachRound() {
    XYPlot plot = chart(figure).getXYPlot();

    assertThat(plot.getDataset().getItemCount(0)).isEqualTo(3);
    assertThat(plot.getDataset().getXValue(0, 0)).isEqualTo(1);
    assertThat(plot.getDataset().getYValue(0, 2)).isEqualTo(3.5);
  }

  @Test
  void isDrawnFromItsFirstRoundOn() {
    XYPlot plot = chart(new ObjectiveFigure("ACQ", List.of(9.0))).getXYPlot();

    assertThat(plot.getDomainAxis().getRange().contains(1)).isTrue();
    assertThat(plot.getDomainAxis().getRange().getLength()).isGreaterThan(1);
  }

  @Test
  void tellsTheValueOfTheRoundThatIsPointedAt() {
    FigurePoint point = figure.at(2.2, 100).orElseThrow();

    assertThat(point.title()).isEqualTo("Round 2");
    assertThat(point.rows()).extracting(FigurePoint.Row::value).containsExactly("4.00000");
    assertThat(figure.at(4.2, 0)).isEmpty();
  }

  @Test
  void itsTableHasARowForEachRound() {
    assertThat(figure.csv().lines()).containsExactly("round,objective", "1,9.0", "2,4.0", "3,3.5");
  }

  private static JFreeChart chart(ObjectiveFigure figure) {
    return figure.chart(FigurePalette.light(), FigureForm.ALONE);
  }
}
