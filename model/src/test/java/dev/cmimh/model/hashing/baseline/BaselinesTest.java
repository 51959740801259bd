package dev.cmimh.model.hashing.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaselinesTest extends LearnedOnPlantedPairs {

  @ParameterizedTest
  @MethodSource("methods")
  void aPlantedCommonSubspaceIsFoundByAlmostEveryQuery(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();

    Map<Task, PlantedPairs.Figure> figures =
        planted.retrieval(method.fit(enough(method), planted.training(), FittingWatch.none()));

    assertThat(figures).hasSize(Task.values().length);
    assertThat(figures.values()).allSatisfy(f -> assertThat(f.value()).isGreaterThan(0.9));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void independentViewsFindOneAnotherByChanceAlone(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.independent();

    Map<Task, PlantedPairs.Figure> figures =
        planted.retrieval(method.fit(enough(method), planted.training(), FittingWatch.none()));

    for (Task task : List.of(Task.IMAGE_TO_TEXT, Task.TEXT_TO_IMAGE)) {
      PlantedPairs.Figure figure = figures.get(task);
      assertThat(figure.value()).as(task.label()).isCloseTo(figure.chance(), within(0.06));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whatWasLearnedComesBackFromAFileBitForBit(HashingMethod method, @TempDir Path folder)
      throws IOException {
    PlantedPairs planted = PlantedPairs.common();
    LearnedHash learned = method.fit(quick(method), planted.training(), FittingWatch.none());
    Path file = folder.resolve("model.safetensors");

    SafetensorsFile.write(file, learned.content());
    LearnedHash read = method.read(SafetensorsFile.read(file));

    assertThat(read.bits()).isEqualTo(BITS);
    assertThat(read.imageLogits(planted.images()).toArray())
        .containsExactly(learned.imageLogits(planted.images()).toArray());
    assertThat(read.textLogits(planted.texts()).toArray())
        .containsExactly(learned.textLogits(planted.texts()).toArray());
    assertThat(read.pairEncoder().isPresent()).isEqualTo(learned.pairEncoder().isPresent());
    assertThat(reading(read)).containsExactly(reading(learned));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anotherFileIsRefused(HashingMethod method) {
    SafetensorsFile.Content other =
        new SafetensorsFile.Content(Map.of(), Map.of("format", "cmimh-checkpoint-1"));

    assertThatThrownBy(() -> method.read(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cmimh-checkpoint-1");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theSameSettingsAndPairsGiveTheSameCodes(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();

    LearnedHash once = method.fit(quick(method), planted.training(), FittingWatch.none());
    LearnedHash again = method.fit(quick(method), planted.training(), FittingWatch.none());

    assertThat(again.imageLogits(planted.images()).toArray())
        .containsExactly(once.imageLogits(planted.images()).toArray());
    assertThat(again.textLogits(planted.texts()).toArray())
        .containsExactly(once.textLogits(planted.texts()).toArray());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anItemAloneGetsTheCodeThatItGetsAmongOthers(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();
    LearnedHash learned = method.fit(quick(method), planted.training(), FittingWatch.none());

    assertThat(learned.imageLogits(planted.images().select(new int[] {7})).row(0))
        .containsExactly(learned.imageLogits(planted.images()).row(7));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aRoundIsTheLastOneWhenThePersonWishesSo(HashingMethod method) {
    List<Integer> rounds = new ArrayList<>();
    FittingWatch watch = new FittingWatch((done, _, _) -> rounds.add(done), () -> true);

    assertThatThrownBy(() -> method.fit(quick(method), PlantedPairs.common().training(), watch))
        .isInstanceOf(CancellationException.class);
    assertThat(rounds).containsExactly(1);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void moreBitsThanASpaceHasDimensionsAreLearnedAllTheSame(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();

    LearnedHash learned =
        method.fit(settings(method, 40, 2), planted.training(), FittingWatch.none());

    assertThat(learned.bits()).isEqualTo(40);
    for (float logit : learned.textLogits(planted.texts()).toArray()) {
      assertThat(logit).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aCodeCanBeReadBackIntoTextFeatures(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();
    TrainingPairs pairs = planted.training();
    LearnedHash learned = method.fit(enough(method), pairs, FittingWatch.none());

    FloatMatrix read =
        learned.decodeTexts(signs(learned.textLogits(pairs.texts())), pairs.texts().columns());

    assertThat(meanSquare(read, pairs.texts())).isLessThan(0.3 * spread(pairs.texts()));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everySettingStatesARangeInWhichItsUsualValueLies(HashingMethod method) {
    assertThat(method.settings())
        .isNotEmpty()
        .allSatisfy(
            setting -> {
              assertThat(setting.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(setting.meaning())
                  .as("what it is and what too much of it does")
                  .endsWith(".")
                  .containsPattern("Too (much|many|large)");
              Map<String, Double> tooMuch = Map.of(setting.name(), setting.most() + 1);
              assertThatThrownBy(
                      () ->
                          new MethodSettings(BITS, 1, tooMuch)
                              .requireWithin(method.label(), method.settings()))
                  .hasMessageContaining(setting.name());
            });
  }

  @ParameterizedTest
  @MethodSource("methods")
  void queriesThatHaveOtherTextsAreAnsweredTheSameByTheirImages(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();
    LearnedHash learned = method.fit(quick(method), planted.training(), FittingWatch.none());

    Map<Task, PlantedPairs.Figure> honest = planted.retrieval(learned);
    Map<Task, PlantedPairs.Figure> turned = planted.withQueryTextsTurnedAround().retrieval(learned);

    assertThat(turned.get(Task.IMAGE_TO_TEXT)).isEqualTo(honest.get(Task.IMAGE_TO_TEXT));
    assertThat(turned.get(Task.IMAGE_TO_IMAGE)).isEqualTo(honest.get(Task.IMAGE_TO_IMAGE));
    assertThat(turned.get(Task.TEXT_TO_IMAGE)).isNotEqualTo(honest.get(Task.TEXT_TO_IMAGE));
  }

  @Test
  void dualViewHashingLearnsMoreBitsThanThereAreDirections() {
    PlantedPairs planted = PlantedPairs.common();

    LearnedHash learned =
        new Pdh(LearnedOnPlantedPairs::engine)
            .fit(
                settings(new Pdh(LearnedOnPlantedPairs::engine), 40, 2),
                planted.training(),
                FittingWatch.none());

    FloatMatrix logits = learned.textLogits(planted.texts());
    for (int bit = 0; bit < 40; bit++) {
      int column = bit;
      long set =
          IntStream.range(0, logits.rows()).filter(row -> logits.at(row, column) > 0).count();
      assertThat(set).as("items that set bit %d", bit).isBetween(1L, logits.rows() - 1L);
    }
  }

  @Test
  void aSettingThatAMethodDoesNotHaveIsNamedBesideThoseItHas() {
    MethodSettings settings = new MethodSettings(BITS, 1, Map.of("depth", 2.0));

    assertThatThrownBy(
            () ->
                settings.requireWithin("CMFH", new Cmfh(LearnedOnPlantedPairs::engine).settings()))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "CMFH has no setting called depth; it has [rounds, projection-weight, penalty,"
                + " feature-norm]");
  }
}
