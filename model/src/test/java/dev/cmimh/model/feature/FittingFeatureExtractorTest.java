package dev.cmimh.model.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.feature.FeatureSettings.Input.PrincipalOnly;
import dev.cmimh.model.feature.image.Pictures;
import dev.cmimh.model.feature.text.WordReading;
import dev.cmimh.model.matrix.AffineMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FittingFeatureExtractorTest {

  private static final FeatureProgress SILENT = (stage, done, total) -> {};

  private final FeatureExtractor extractor = new FittingFeatureExtractor();
  private final PairedDataset data = GeneratedPairs.dataset();

  @Test
  void everyItemHasARowOfEachModality() throws IOException {
    Features features = extract(data);

    assertThat(features.images().rows()).isEqualTo(GeneratedPairs.ITEMS);
    assertThat(features.texts().rows()).isEqualTo(GeneratedPairs.ITEMS);
    assertThat(features.images().columns()).isEqualTo(features.space().imageDimensions());
    assertThat(features.texts().columns()).isEqualTo(features.space().textDimensions());
    assertThat(features.space().summary().canonicalCorrelations())
        .hasSize(GeneratedPairs.TEXT_DIMENSIONS)
        .allSatisfy(correlation -> assertThat(correlation).isBetween(0.0, 1.0));
  }

  @Test
  void anItemEncodedFromOutsideGetsTheVeryNumbersOfItsRow() throws IOException {
    Features features = extract(data);

    for (int item = 0; item < GeneratedPairs.ITEMS; item++) {
      assertThat(features.space().image(data.pictures().picture(item)))
          .containsExactly(features.images().row(item));
      assertThat(features.space().text(data.items().get(item).words()).vector())
          .containsExactly(features.texts().row(item));
    }
  }

  @Test
  void nothingIsFittedToItemsThatDoNotTrain() throws IOException {
    int test = GeneratedPairs.ITEMS - 1;
    PairedDataset changed =
        GeneratedPairs.changed(test, Pictures.noise(64, 9), List.of("entirely", "other", "words"));

    Features before = extract(data);
    Features after = extract(changed);

    assertSameSpace(after.space(), before.space());
    assertThat(after.images().row(test)).isNotEqualTo(before.images().row(test));
    assertThat(after.texts().row(test)).isNotEqualTo(before.texts().row(test));
  }

  @Test
  void aTrainingItemDoesChangeTheSpace() throws IOException {
    PairedDataset changed =
        GeneratedPairs.changed(0, Pictures.noise(64, 9), List.of("red", "thing"));

    assertThat(extract(changed).space().imageMap().offset())
        .isNotEqualTo(extract(data).space().imageMap().offset());
  }

  @Test
  void twiceGivesTheSameBits() throws IOException {
    Features first = extract(data);
    Features second = extract(data);

    assertThat(second.images().toArray()).containsExactly(first.images().toArray());
    assertThat(second.texts().toArray()).containsExactly(first.texts().toArray());
    assertSameSpace(second.space(), first.space());
  }

  @Test
  void aQueryWithoutAnyKnownWordIsRecognised() throws IOException {
    FeatureSpace space = extract(data).space();

    assertThat(space.text(List.of("qwerty")).isEmpty()).isTrue();
    EncodedText partly = space.text(List.of("qwerty", "red"));
    assertThat(partly.isEmpty()).isFalse();
    assertThat(partly.unknownWords()).containsExactly("qwerty");
    assertThat(partly.vector()).containsExactly(space.text(List.of("red")).vector());
  }

  @Test
  void otherWordsStandForAnUnknownOneAndAreNamedWithIt() throws IOException {
    FeatureSpace space = extract(data).space();
    List<String> asked = List.of("crimson", "qwerty");

    EncodedText read =
        space.text(asked, word -> word.equals("crimson") ? List.of("red") : List.of());

    assertThat(read.vector()).containsExactly(space.text(List.of("red")).vector());
    assertThat(read.knownWords()).containsExactly("red");
    assertThat(read.readings()).containsExactly(new WordReading("crimson", List.of("red")));
    assertThat(read.unknownWords()).containsExactly("qwerty");
  }

  @Test
  void principalScoresAloneAreASetting() throws IOException {
    Features features =
        extractor.extract(
            data, FeatureSettings.defaults().withInput(new PrincipalOnly()), SILENT, () -> false);

    assertThat(features.space().summary().canonicalCorrelations()).isEmpty();
    assertThat(features.space().imageDimensions())
        .isLessThan(extract(data).space().imageDimensions());
  }

  @Test
  void tellsOfEveryStageAndOfEveryPicture() throws IOException {
    List<FeatureStage> stages = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();

    extractor.extract(
        data,
        FeatureSettings.defaults(),
        (stage, done, total) -> {
          if (!stages.contains(stage)) {
            stages.add(stage);
          }
          if (stage == FeatureStage.DESCRIBING_PICTURES) {
            assertThat(total).isEqualTo(GeneratedPairs.ITEMS);
            pictures.add(done);
          }
        },
        () -> false);

    assertThat(stages)
        .containsExactly(
            FeatureStage.DESCRIBING_PICTURES,
            FeatureStage.DESCRIBING_WORDS,
            FeatureStage.IMAGE_COMPONENTS,
            FeatureStage.TEXT_COMPONENTS,
            FeatureStage.CORRELATION,
            FeatureStage.ENCODING);
    assertThat(pictures).contains(0, GeneratedPairs.ITEMS);
  }

  @Test
  void canBeCancelled() {
    assertThatThrownBy(
            () -> extractor.extract(data, FeatureSettings.defaults(), SILENT, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void namesThePictureThatCannotBeRead() {
    PairedDataset broken =
        new PairedDataset(
            "broken",
            "hash",
            data.items(),
            item -> {
              throw new IOException("picture-%d.png is cut off".formatted(item));
            },
            List.of(),
            data.split());

    assertThatThrownBy(() -> extract(broken))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("picture-\\d+.png is cut off");
  }

  @Test
  void saysThatOneTrainingItemIsTooFew() {
    PairedDataset tiny =
        new PairedDataset(
            "tiny",
            "hash",
            data.items(),
            data.pictures(),
            List.of(),
            new Split(1, new int[] {0}, new int[] {1}, new int[] {2}));

    assertThatThrownBy(() -> extract(tiny))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tiny has 1 training items");
  }

  private Features extract(PairedDataset dataset) throws IOException {
    return extractor.extract(dataset, FeatureSettings.defaults(), SILENT, () -> false);
  }

  private static void assertSameSpace(FeatureSpace actual, FeatureSpace expected) {
    assertThat(actual.imageNormalization().mean())
        .containsExactly(expected.imageNormalization().mean());
    assertThat(actual.textDescriptor().vocabulary())
        .isEqualTo(expected.textDescriptor().vocabulary());
    assertSameMap(actual.imageMap(), expected.imageMap());
    assertSameMap(actual.textMap(), expected.textMap());
    assertThat(actual.summary()).isEqualTo(expected.summary());
  }

  private static void assertSameMap(AffineMap actual, AffineMap expected) {
    assertThat(actual.weights().toArray()).containsExactly(expected.weights().toArray());
    assertThat(actual.offset()).containsExactly(expected.offset());
  }
}
