package dev.cmimh.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.dataset.format.Datasets;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.PageFigure;
import dev.cmimh.model.figure.SpreadFigure;
import dev.cmimh.model.figure.StudyPage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published figures beside measured ones, whose values here are made up. */
class PublishedMarksTest {

  private static final Split MIR_FLICKR = split(5_000, 13_015, 2_000);
  private static final Split WIKIPEDIA = split(2_000, 173, 693);

  private final Study rivals = study("rivals");

  @Test
  void whereTheProtocolMatchesAMethodHasWhatWasPublishedOfItBesideIt() {
    SpreadFigure figure = figure(rivals, MIR_FLICKR, "rivals-32-bits");

    assertThat(figure.rows()).containsKeys("CMIMH", "UCCH");
    assertThat(figure.reference())
        .hasValueSatisfying(
            published -> {
              assertThat(published.rows().get("CMIMH"))
                  .hasSize(4)
                  .containsEntry(Task.IMAGE_TO_TEXT, 0.8193);
              assertThat(published.rows()).doesNotContainKey("UCCH");
              assertThat(figure.rows().keySet()).containsAll(published.rows().keySet());
            });
  }

  @Test
  void anotherCutoffHasAFigureOfItsOwnWithMethodsThatWerePublishedOnly() {
    SpreadFigure figure = figure(rivals, MIR_FLICKR, "rivals-32-bits-map-50");

    assertThat(figure.quantity()).isEqualTo("mAP@50, %");
    assertThat(figure.rows()).doesNotContainKey("UDCMH");
    assertThat(figure.reference().orElseThrow().rows())
        .containsEntry("UDCMH", Map.of(Task.IMAGE_TO_TEXT, 0.698, Task.TEXT_TO_IMAGE, 0.704));
  }

  @Test
  void lengthsThatWereNotPublishedHaveNoMarks() {
    assertThat(figures(rivals, MIR_FLICKR))
        .extracting(PageFigure::name)
        .contains("rivals-48-bits")
        .doesNotContain("rivals-48-bits-map-50");
  }

  @Test
  void figuresThatWereMeasuredOtherwiseHaveNoMarks() {
    assertThat(PublishedProtocol.of(WIKIPEDIA, Split.Part.TEST))
        .containsExactly(PublishedProtocol.WIKIPEDIA);
    assertNothingIsMarked(rivals, WIKIPEDIA);
  }

  @Test
  void marksAreDrawnHollowAndNamedOnce() {
    for (SpreadFigure figure : figures(rivals, MIR_FLICKR)) {
      String marked = svg(figure);
      String plain =
          new SpreadFigure(
                  figure.name(), figure.title(), figure.quantity(), figure.rows(), Optional.empty())
              .svg(FigurePalette.light());

      assertThat(count(marked, ">published<")).isEqualTo(figure.reference().isPresent() ? 1 : 0);
      assertThat(plain.equals(marked)).isEqualTo(figure.reference().isEmpty());
    }
    assertThat(svg(figure(rivals, MIR_FLICKR, "rivals-32-bits-map-50"))).contains(">UDCMH<");
  }

  @Test
  void theTableHasThemInColumnsAndMethodsThatWerePublishedOnlyInRows() {
    assertThat(csv(rivals, MIR_FLICKR).lines())
        .contains(
            "row,bits,figure,mean,standard_deviation,n,chance,published",
            "UDCMH,32,Img->Txt mAP@50,,,,,0.698")
        .anyMatch(
            line ->
                line.startsWith("CMIMH,32,Img->Txt mAP@1000,0.") && line.endsWith(",0.5,0.8193"))
        .anyMatch(line -> line.startsWith("UCCH,32,Img->Txt mAP@1000,") && line.endsWith(",0.5,"))
        .noneMatch(line -> line.startsWith("UDCMH,64"));
  }

  @Test
  void theEmbeddedDataHasNone() throws IOException {
    Split embedded = new Datasets().open("emoji").split();

    assertNothingIsMarked(rivals, embedded);
    assertThat(figures(rivals, embedded)).hasSize(3);
  }

  @Test
  void rowsThatAreNoMethodsHaveNone() {
    assertNothingIsMarked(study("components"), MIR_FLICKR);
    assertNothingIsMarked(study("claims"), MIR_FLICKR);
  }

  private static void assertNothingIsMarked(Study study, Split split) {
    assertThat(figures(study, split)).allMatch(figure -> figure.reference().isEmpty());
    assertThat(group(study, split).explanation()).isEmpty();
    assertThat(csv(study, split)).doesNotContain("published");
  }

  private static SpreadFigure figure(Study study, Split split, String name) {
    return figures(study, split).stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<SpreadFigure> figures(Study study, Split split) {
    return group(study, split).figures().stream().map(SpreadFigure.class::cast).toList();
  }

  private static StudyPage.FigureGroup group(Study study, Split split) {
    return new SpreadFigures(study, table(study), marks(study, split)).group();
  }

  private static String csv(Study study, Split split) {
    return new StudyCsv(table(study), marks(study, split)).text();
  }

  private static PublishedMarks marks(Study study, Split split) {
    return PublishedMarks.of(study, PublishedProtocol.of(split, Split.Part.TEST));
  }

  private static Study study(String name) {
    return Studies.named(name, new StudyScope(List.of(), List.of(1L), 1));
  }

  /** Every cell with made-up figures of three seeds. */
  private static StudyTable table(Study study) {
    return new StudyTable(
        study.cells().stream().map(cell -> line(cell.row(), cell.bits())).toList());
  }

  private static StudyTable.Line line(String row, int bits) {
    SequencedMap<String, SeedSummary> figures = new LinkedHashMap<>();
    Map<String, Double> chance = new LinkedHashMap<>();
    for (Cutoff cutoff : Cutoff.STANDARD) {
      for (Task task : Task.values()) {
        String figure = StudyTable.name(task, cutoff);
        double mean = 0.6 + Math.floorMod((row + task).hashCode(), 100) * 0.002;
        figures.put(figure, SeedSummary.of(mean - 0.004, mean, mean + 0.006));
        chance.put(figure, 0.5);
      }
    }
    return new StudyTable.Line(row, bits, figures, chance);
  }

  private static String svg(SpreadFigure figure) {
    return figure.svg(FigurePalette.light());
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static Split split(int train, int validation, int test) {
    return new Split(
        1,
        IntStream.range(0, train).toArray(),
        IntStream.range(train, train + validation).toArray(),
        IntStream.range(train + validation, train + validation + test).toArray());
  }
}
