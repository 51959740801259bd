package dev.cmimh.model.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.dataset.format.EmbeddedEmojiReader;
import dev.cmimh.model.dataset.format.VerifiedParts;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.evaluation.Relevance;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.RetrievalProtocol;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.feature.QueryFeatures;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.DefaultRecipe;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StarterRunTest {

  private static final String ASSETS = "/dev/cmimh/assets/";
  private static final Cutoff CUTOFF = new Cutoff(50);

  /** Test mAP@50 of the run before its numbers were rounded, as {@code cmimh evaluate} says it. */
  private static final Map<Task, Double> BEFORE_ROUNDING =
      Map.of(
          Task.IMAGE_TO_TEXT, 0.585,
          Task.TEXT_TO_IMAGE, 0.828,
          Task.IMAGE_TO_IMAGE, 0.582,
          Task.TEXT_TO_TEXT, 0.853);

  private static StarterRun starter;
  private static PairedDataset emoji;

  @BeforeAll
  static void readOnce() throws IOException {
    starter = StarterRun.read();
    emoji = new EmbeddedEmojiReader().read();
  }

  @Test
  void everyPartIsSmallAndWhatTheManifestSays() throws IOException {
    VerifiedParts parts = VerifiedParts.read("the starter", StarterRunTest::shipped);
    VerifiedParts data = VerifiedParts.read("the data", file -> resource(ASSETS + "emoji/" + file));

    assertThat(parts.files()).hasSize(5);
    assertThat(parts.files().values()).allMatch(content -> content.length < 4 << 20);
    assertThat(size(parts) + size(data)).as("bytes of all assets").isLessThan(25_000_000);
  }

  @Test
  void namesEveryPartOfWhichOneBitHasChanged() throws IOException {
    for (String part : VerifiedParts.read("it", StarterRunTest::shipped).files().keySet()) {
      assertThatThrownBy(
              () ->
                  VerifiedParts.read(
                      "the run that ships",
                      file -> file.equals(part) ? flipped(file) : shipped(file)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Part " + part + " of the run that ships is damaged")
          .hasMessageContaining("install the program again");
    }
  }

  @Test
  void learnedFromTheEmbeddedDataAndNoOther() {
    PairedDataset other =
        new PairedDataset(
            emoji.name(),
            "another hash",
            emoji.items(),
            emoji.pictures(),
            emoji.labelSets(),
            emoji.split());

    assertThat(starter.fits(emoji)).isTrue();
    assertThat(starter.fits(other)).isFalse();
  }

  @Test
  void itsRecordShowsAWholeRunOfTheDefaultRecipe() {
    var record = starter.record();
    int epochs = DefaultRecipe.hyperParameters().epochs();

    assertThat(record.run().id()).isEqualTo(StarterRun.ID);
    assertThat(record.run().state()).isEqualTo(RunState.FINISHED);
    assertThat(record.run().description().dataSet()).isEqualTo(emoji.name());
    assertThat(record.run().description().hyperParameters())
        .isEqualTo(DefaultRecipe.hyperParameters());
    assertThat(record.run().trainingTime()).isPresent();
    assertThat(record.epochs()).hasSize(epochs);
    assertThat(record.epochs().getLast().epoch()).isEqualTo(epochs);
    assertThat(record.steps()).hasSizeBetween(100, 500);
    assertThat(record.steps().getFirst().step()).isEqualTo(1);
    assertThat(record.steps().getLast().step()).isEqualTo(record.epochs().getLast().step());
    assertThat(record.steps().getLast().terms().total())
        .isLessThan(record.steps().getFirst().terms().total());
    assertThat(record.changes()).isEmpty();
  }

  @Test
  void everyPictureHasTheCodeThatItIsGivenWhenItAsks() throws IOException {
    QueryFeatures queries = new QueryFeatures(starter.space());
    for (int item = 0; item < emoji.items().size(); item += 97) {
      float[] features = queries.picture(emoji.pictures(), item);
      HashCodes asked =
          HashCodes.of(
              starter.function().imageLogits(FloatMatrix.of(1, features.length, features)));

      assertThat(starter.codes().images().select(new int[] {item})).isEqualTo(asked);
    }
  }

  @Test
  void everyTextHasTheCodeThatItIsGivenWhenItAsks() {
    int[] firstItems = DistinctTexts.of(emoji.items()).firstItems();
    assertThat(starter.codes().texts().size()).isEqualTo(firstItems.length);
    for (int text = 0; text < firstItems.length; text++) {
      float[] features = starter.space().text(emoji.items().get(firstItems[text]).words()).vector();
      HashCodes asked =
          HashCodes.of(starter.function().textLogits(FloatMatrix.of(1, features.length, features)));

      assertThat(starter.codes().texts().select(new int[] {text})).isEqualTo(asked);
    }
  }

  @Test
  void itsFiguresAreThoseOfItsCodesAndWithinAPointOfTheRunBeforeRounding() {
    EvaluationItems items = EvaluationItems.of(emoji, Split.Part.TEST);
    var labels = emoji.defaultLabels().orElseThrow();
    var tasks =
        new RetrievalProtocol(List.of(CUTOFF), Ties.EXPECTED, 2)
            .evaluateAll(
                codes(items.queries()),
                codes(items.database()),
                Relevance.of(labels, items.queries(), items.database()));

    assertThat(tasks).hasSize(4);
    for (var task : tasks) {
      RetrievalFigure figure = task.meanAveragePrecision(CUTOFF, Divisor.HITS);
      assertThat(recorded(figure)).isCloseTo(figure.value(), within(1e-9));
      assertThat(figure.value())
          .isCloseTo(BEFORE_ROUNDING.get(figure.task()), within(0.01))
          .isGreaterThan(4 * figure.chance());
    }
  }

  private static double recorded(RetrievalFigure wanted) {
    return starter.record().figures().stream()
        .filter(measured -> measured.splitPart().equals("test"))
        .map(MeasuredFigure::figure)
        .filter(figure -> figure.task() == wanted.task() && figure.cutoff().equals(CUTOFF))
        .filter(figure -> figure.divisor() == Divisor.HITS && figure.ties() == Ties.EXPECTED)
        .mapToDouble(RetrievalFigure::value)
        .findFirst()
        .orElseThrow();
  }

  private static PairedCodes codes(int[] items) {
    int[] identity = DistinctTexts.of(emoji.items()).identity();
    int[] texts = Arrays.stream(items).map(item -> identity[item]).toArray();
    return new PairedCodes(
        starter.codes().images().select(items), starter.codes().texts().select(texts));
  }

  private static long size(VerifiedParts parts) {
    return parts.files().values().stream().mapToLong(content -> content.length).sum();
  }

  private static InputStream flipped(String file) throws IOException {
    try (InputStream stream = shipped(file)) {
      byte[] content = stream.readAllBytes();
      content[content.length / 2] ^= 1;
      return new ByteArrayInputStream(content);
    }
  }

  private static InputStream shipped(String file) {
    return resource(ASSETS + "starter/" + file);
  }

  private static InputStream resource(String path) {
    return StarterRunTest.class.getResourceAsStream(path);
  }
}
