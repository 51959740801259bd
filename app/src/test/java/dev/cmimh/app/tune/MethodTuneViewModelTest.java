package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.baseline.Baselines;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of other methods than CMIMH. */
class MethodTuneViewModelTest {

  private final Texts texts = Texts.shipped();
  private final HashingMethod acq = new Baselines().named("acq").orElseThrow();
  private final NextRun nextRun = new NextRun(List.of(acq));
  private final ManualDelay clock = new ManualDelay();
  private final MethodTuneViewModel tune = new MethodTuneViewModel(nextRun, acq, clock::now);
  private final SettingViewModel rounds = own("rounds");
  private final SettingViewModel bits =
      new SettingViewModel(MethodSetting.shared(tune, texts).getFirst(), texts);

  static Stream<SettingRange> ranges() {
    return new Baselines().all().stream().flatMap(method -> method.settings().stream()).distinct();
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void theSliderOfEachSettingReachesItsEndsAndLeavesNoneOfItsRange(SettingRange range) {
    ValueScale.Sliding scale = RangeScale.of(range);

    assertThat(scale.valueAt(0)).isEqualTo(range.least());
    assertThat(scale.valueAt(1)).isEqualTo(range.most());
    assertThat(scale.allows(range.usual())).isTrue();
    assertThat(scale.positionOf(range.usual())).isBetween(0.0, 1.0);
    assertThat(scale.allows(Math.nextDown(range.least()))).isFalse();
    assertThat(scale.allows(Math.nextUp(range.most()))).isFalse();
    assertThat(scale.allows(scale.valueAt(0.37))).isTrue();
  }

  @Test
  void aTypedValueIsTheNextRuns() {
    assertThat(rounds.type("12")).isTrue();

    assertThat(nextRun.settings(acq).values()).containsExactly(Map.entry("rounds", 12.0));
    assertThat(rounds.text().get()).isEqualTo("12");
    assertThat(rounds.changed().get()).isTrue();
  }

  @Test
  void aValueOutOfItsRangeIsRefusedInASentence() {
    assertThat(rounds.type("0.5")).isFalse();

    assertThat(rounds.error().get())
        .isEqualTo("Rounds: 0.5 is not a whole number from 1 to 1000; 50 is kept.");
    assertThat(nextRun.settings(acq).values()).isEmpty();
  }

  @Test
  void itsExplanationIsTheMethodsWithTheRangeAndWhenItActs() {
    assertThat(rounds.sentences().inFull())
        .isEqualTo(
            "B \u2190 sgn(Px Rx + Py Ry), then R \u2190 U V\u2032 of P\u2032B = U S V\u2032 for"
                + " each modality\n\n"
                + "Rounds of the alternation at most. Too many cost time and change little. From 1"
                + " to 1000; usually 50.\n\n"
                + "Acts at the next run; a run in training keeps its own value.");
  }

  @Test
  void everySettingOfEveryMethodHasItsFormula() {
    assertThat(new Baselines().all())
        .allSatisfy(
            method ->
                assertThat(method.settings())
                    .allSatisfy(
                        range ->
                            assertThat(MethodSettingWords.of(method, range, texts).formula())
                                .isNotBlank()));
  }

  @Test
  void codeLengthIsThatOfAllMethods() {
    bits.choose(64);

    assertThat(nextRun.parameters().get().bits()).isEqualTo(64);
    nextRun.parameters().set(nextRun.parameters().get().with(draft -> draft.bits = 16));
    assertThat(bits.text().get()).isEqualTo("16");
  }

  @Test
  void resetBringsTheUsualValueBack() {
    rounds.choose(12);

    rounds.reset();

    assertThat(rounds.text().get()).isEqualTo("50");
    assertThat(rounds.changed().get()).isFalse();
    assertThat(tune.changed().getValue()).isFalse();
  }

  @Test
  void changesAreUndoneDoneAgainAndAllPutBack() {
    rounds.choose(12);
    bits.choose(64);

    tune.undo();
    assertThat(bits.text().get()).isEqualTo("32");
    tune.undo();
    assertThat(rounds.text().get()).isEqualTo("50");
    assertThat(tune.undoable().get()).isFalse();
    tune.redo();
    assertThat(rounds.text().get()).isEqualTo("12");
    tune.resetAll();

    assertThat(nextRun.settings(acq)).isEqualTo(MethodSettings.usual(32, 1));
  }

  private SettingViewModel own(String name) {
    return acq.settings().stream()
        .filter(range -> range.name().equals(name))
        .map(range -> new SettingViewModel(MethodSetting.of(acq, range, tune, texts), texts))
        .findFirst()
        .orElseThrow();
  }
}
