package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.sweep.ExampleSweeps;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.TrialResult;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class TradeOffFigureTest {

  private static final FigurePalette LIGHT = FigurePalette.light();

  @Test
  void theDrawingNamesTheTasksTheirChanceAndWhatIsVaried() {
    String svg = TradeOffExport.svg(ExampleSweeps.halfDone(), LIGHT);

    for (Task task : Task.values()) {
      assertThat(svg).contains(task.label().replace(">", "&gt;"));
    }
    assertThat(svg)
        .contains("chance", "modality-gap (KL) weight (for 32 bits)", "Corr MSE")
        .contains("validation queries", "private information, image code");
  }

  @Test
  void theDrawingIsAWholeDocument() throws Exception {
    String svg = TradeOffExport.svg(ExampleSweeps.halfDone(), LIGHT);
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);

    assertThat(
            parsers
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement()
                .getTagName())
        .isEqualTo("svg");
  }

  @Test
  void dataWithoutLabelsShowOwnPairRankInstead() {
    Sweep sweep = ExampleSweeps.planned();
    TrialResult result = new TrialResult(Map.of(), Map.of(), 1, 2, 0.1, 0.4, 3);

    String svg =
        TradeOffExport.svg(
            sweep.with(sweep.trials().getFirst().begunAs("run").finished(result)), LIGHT);

    assertThat(svg).contains("Own-pair rank").doesNotContain("mAP@50");
  }

  @Test
  void anotherMethodIsDrawnWithoutTheBoundsThatItDoesNotHave() {
    String svg = TradeOffExport.svg(ExampleSweeps.halfDoneOfRival(), LIGHT);

    assertThat(svg)
        .contains("rounds of ACQ", "chance", "Dependence of the bits", "Corr MSE")
        .doesNotContain("rivate information")
        .doesNotContain("NaN");
    assertThat(TradeOffExport.csv(ExampleSweeps.halfDoneOfRival())).doesNotContain("NaN");
    assertThat(draw(ExampleSweeps.halfDoneOfRival()).bands()).hasSize(2);
  }

  @Test
  void zeroStandsLeftOfTheSmallestOtherValueByOneStep() {
    TradeOffScale scale = new TradeOffScale(List.of(0.0, 0.1, 1.0, 10.0));

    assertThat(scale.position(0)).isEqualTo(-2);
    assertThat(scale.position(10)).isEqualTo(1);
    assertThat(scale.lower()).isLessThan(-2);
    assertThat(scale.upper()).isGreaterThan(1);
  }

  @Test
  void zeroAloneHasAPlaceToo() {
    TradeOffScale scale = new TradeOffScale(List.of(0.0));

    assertThat(scale.position(0)).isBetween(scale.lower(), scale.upper());
  }

  @Test
  void aPlaceInTheDrawingLeadsToItsValue() {
    TradeOffGeometry geometry = draw(ExampleSweeps.halfDone());

    assertThat(geometry.values()).containsExactly(0.0, 1.0);
    double zero = geometry.positionOf(0).orElseThrow();
    double one = geometry.positionOf(1).orElseThrow();
    assertThat(zero).isLessThan(one);
    assertThat(geometry.valueAt(zero + 5)).contains(0.0);
    assertThat(geometry.valueAt(one - 5)).contains(1.0);
    assertThat(geometry.valueAt((zero + one) / 2)).isEmpty();
    assertThat(geometry.bands()).hasSize(2);
    assertThat(geometry.bands().getFirst().bottom()).isLessThan(geometry.bands().getLast().top());
  }

  @Test
  void theTableHasARowForEachTrialWithItsFailure() {
    assertThat(TradeOffExport.csv(ExampleSweeps.halfDone()).lines())
        .hasSize(5)
        .anyMatch(row -> row.startsWith("0,1,FINISHED,run-1,0.3,0.1,"))
        .anyMatch(row -> row.startsWith("1,1,FAILED,run-2,") && row.endsWith("not finite."));
  }

  private static TradeOffGeometry draw(Sweep sweep) {
    Graphics2D graphics = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return new TradeOffFigure(sweep).draw(graphics, 800, 600, LIGHT);
    } finally {
      graphics.dispose();
    }
  }
}
