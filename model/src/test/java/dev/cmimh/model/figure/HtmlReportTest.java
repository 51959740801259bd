package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.figure.ExampleAnswer.Hit;
import dev.cmimh.model.retrieval.BitStrip;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
  private static final BitStrip QUERY =
      new BitStrip(
          new boolean[] {true, false, true, false}, new boolean[] {true, true, true, true});
  private static final BitStrip ANSWER =
      new BitStrip(
          new boolean[] {true, true, true, false}, new boolean[] {true, false, true, true});

  @TempDir private Path folder;

  @Test
  void thePageIsWellFormed() throws Exception {
    // HTML allows what XML does not; the rest must nest and close.
    String html =
        page("first").replace("<!DOCTYPE html>", "").replaceAll("<(meta|img)([^>]*)>", "<$1$2/>");

    assertThat(FigureExportTest.parse(html).getElementsByTagName("figure").getLength())
        .isEqualTo(6);
  }

  @Test
  void thePageNeedsNothingButItself() {
    String html = page("first");

    assertThat(html).doesNotContain("<script", "<link", "@import");
    assertThat(html.replace("url(#", "")).doesNotContain("url(");
    assertThat(html.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "")).doesNotContain("http");
  }

  @Test
  void theFourTasksStandBesideChanceInPercent() {
    String html = page("first");

    assertThat(html)
        .contains("mAP@50, %", "mAP@1000, %", "mAP@all, %")
        .contains("<b>53.7</b> <small>chance 5.4</small>")
        .contains("<b>64.8</b> <small>chance 6.5</small>");
    assertThat(html.indexOf("mAP@50, %")).isLessThan(html.indexOf("mAP@1000, %"));
    assertThat(html.indexOf("mAP@1000, %")).isLessThan(html.indexOf("mAP@all, %"));
  }

  @Test
  void otherWaysOfAveragingAreFoldedAway() {
    RunRecord record = ExampleRecords.record("first", 1);
    List<MeasuredFigure> figures = new ArrayList<>();
    for (MeasuredFigure measured : record.figures()) {
      RetrievalFigure figure = measured.figure();
      figures.add(
          new MeasuredFigure(
              measured.splitPart(),
              measured.labels(),
              new RetrievalFigure(
                  figure.task(),
                  figure.cutoff(),
                  Divisor.RELEVANT_OR_CUTOFF,
                  Ties.STABLE,
                  0.123,
                  0.01)));
    }
    figures.addAll(record.figures());

    String html = TaskTables.html(figures);

    assertThat(html.indexOf("<b>53.7</b>")).isBetween(0, html.indexOf("<details>"));
    assertThat(html.indexOf("<b>12.3</b>")).isGreaterThan(html.indexOf("<details>"));
    assertThat(html).contains("at most K (&quot;min(R,K)&quot;)", "in the order of the data base");
  }

  @Test
  void thePageSaysWhatWasTrainedAndHow() {
    assertThat(page("first"))
        .contains("Trained on emoji: 32 bits, 3 of 40 epochs in 1 min 5 s, seed 7, on CPU")
        .contains("<th scope=\"row\">mutual-information weight</th><td>10</td>")
        .contains("Adam, decays 0.9 and 0.999, gradient norm at most 5, weight decay 0")
        .contains("20261124-0153-7f3a", "sha256:0123", "2026-11-24 01:53 UTC", "PyTorch 2.7.1");
  }

  @Test
  void aLiveChangeSaysWhatChangedAndWhen() {
    assertThat(page("first"))
        .contains("from step 16 (epoch 1.5): modality-gap (KL) weight (for 32 bits) 0.8 → 0.3<");
  }

  @Test
  void findingsNotesAndCreditsAreSaid() {
    assertThat(page("first"))
        .contains("2 of 32 bits never change.")
        .contains("Concepts are words of the text feature too.")
        .contains("Pictures by Ada &amp; Bob.");
  }

  @Test
  void answersShowPictureWordsDistanceAndAgreement() {
    assertThat(page("first"))
        .contains("data:image/png;base64," + Base64.getEncoder().encodeToString(PICTURE))
        .contains("<h3>red heart</h3>")
        .contains("distance 1", "3 of 4 bits agree")
        .contains("love, &lt;b&gt;bold&lt;/b&gt;");
  }

  @Test
  void textFromOutsideCannotBecomeMarkup() {
    String html = page("<script>alert(\"1\")</script>");

    assertThat(html)
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  }

  @Test
  void chartsFollowTheThemeOfThePage() {
    String html = page("first");

    assertThat(html)
        .contains("prefers-color-scheme:dark", "stroke:var(--image-to-text)")
        .contains("--image-to-text:rgb(0,114,178);", "--image-to-text:rgb(86,176,230);");
    assertThat(html.substring(html.indexOf("<body>"))).doesNotContain("rgb(");
  }

  @Test
  void aRunWithoutReportsHasAPageToo() throws Exception {
    RunRecord trained = ExampleRecords.record("empty", 0);
    RunRecord empty = new RunRecord(trained.run(), List.of(), List.of(), List.of(), List.of());

    String html = HtmlReport.html(new ReportPage(empty, List.of(), List.of(), List.of()));

    assertThat(html).contains("<h1>empty</h1>", "0 of 40 epochs").doesNotContain("<figure");
  }

  @Test
  void writingReplacesAnOlderPage() throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "old");

    HtmlReport.write(content("first"), file);

    assertThat(file).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
  }

  private static String page(String name) {
    return HtmlReport.html(content(name));
  }

  private static ReportPage content(String name) {
    Hit hit = new Hit(PICTURE, List.of("love", "<b>bold</b>"), 1, ANSWER);
    return new ReportPage(
        ExampleRecords.record(name, 3),
        List.of("Concepts are words of the text feature too."),
        List.of(new ExampleAnswer("red heart", Optional.of(PICTURE), QUERY, List.of(hit))),
        List.of("Pictures by Ada & Bob."));
  }
}
