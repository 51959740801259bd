package dev.cmimh.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.StudyPage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

  @Test
  void tableThreeHasSevenMethodsInFourTasksAtThreeLengths() {
    List<PublishedFigures.Figure> figures =
        PublishedFigures.shipped().of(PublishedProtocol.MIR_FLICKR);

    assertThat(figures).hasSize(7 * 4 * 3);
    assertThat(figures)
        .contains(
            new PublishedFigures.Figure(
                "III", "MIR-Flickr25K", 32, Task.IMAGE_TO_TEXT, "CMIMH", "mAP@1000", 81.93));
  }

  @Test
  void theWikipediaFeaturesAreKnownByTheirSizes() {
    Split split = split(2_000, 173, 693);

    List<PublishedProtocol> found = PublishedProtocol.of(split, Split.Part.TEST);

    assertThat(found).containsExactly(PublishedProtocol.WIKIPEDIA);
    assertThat(new PublishedPages(found).note()).contains("Wikipedia", "--pair-codes");
    assertThat(new PublishedPages(found).tables())
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.rows())
                    .filteredOn(row -> row.name().equals("CMFH, 32 bits"))
                    .singleElement()
                    .satisfies(
                        row -> assertThat(row.cells()).containsExactly("25.3", "60.1", "–", "–")));
  }

  @Test
  void validationQueriesCompareWithNothingPublished() {
    assertThat(PublishedProtocol.of(split(2_000, 173, 693), Split.Part.VALIDATION)).isEmpty();
  }

  @Test
  void otherTrainingPairsAreAnotherProtocol() {
    assertThat(PublishedProtocol.of(split(5_000, 13_015, 2_000), Split.Part.TEST))
        .containsExactly(PublishedProtocol.MIR_FLICKR, PublishedProtocol.MIR_FLICKR_FIRST);
    assertThat(PublishedProtocol.of(split(10_000, 8_015, 2_000), Split.Part.TEST)).isEmpty();
  }

  @Test
  void tablesThatFitTogetherStandOneBelowTheOther() {
    PublishedPages pages =
        new PublishedPages(PublishedProtocol.of(split(5_000, 13_015, 2_000), Split.Part.TEST));

    assertThat(pages.tables())
        .extracting(StudyPage.Table::heading)
        .containsExactly(
            "Published for MIR-Flickr25K: mAP@1000, %", "Published for MIR-Flickr25K: mAP@50, %");
    assertThat(pages.note()).containsOnlyOnce("MIR-Flickr25K").containsOnlyOnce("by lot");
  }

  @Test
  void methodsThatArePublishedOnlyAreKnownWhereTheSizesTellTheirProtocol() {
    assertThat(methods(split(184_711, 0, 1_866))).contains("MGAH", "UKD-SS");
    assertThat(methods(split(19_014, 0, 1_001))).contains("MGAH", "UKD-SS");
    assertThat(methods(split(20_000, 164_577, 2_000))).contains("CRE");
    assertThat(methods(split(5_000, 179_577, 2_000))).contains("UDCMH").doesNotContain("CRE");
  }

  @Test
  void elsewhereTheReportSaysThatTheyDoNotCompare() {
    PublishedPages pages =
        new PublishedPages(PublishedProtocol.of(split(5_000, 542, 973), Split.Part.TEST));

    assertThat(pages.note()).contains("do not compare");
    assertThat(pages.tables()).isEmpty();
  }

  private static List<String> methods(Split split) {
    return PublishedProtocol.of(split, Split.Part.TEST).stream()
        .flatMap(protocol -> PublishedFigures.shipped().of(protocol).stream())
        .map(PublishedFigures.Figure::method)
        .distinct()
        .toList();
  }

  private static Split split(int train, int validation, int test) {
    return new Split(
        1,
        IntStream.range(0, train).toArray(),
        IntStream.range(train, train + validation).toArray(),
        IntStream.range(train + validation, train + validation + test).toArray());
  }
}
