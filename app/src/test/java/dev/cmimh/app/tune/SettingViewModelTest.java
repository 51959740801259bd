package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.text.Texts;
import dev.cmimh.app.tune.ValueScale.Sliding;
import dev.cmimh.model.training.DefaultRecipe;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingViewModelTest {

  private final NextRun nextRun = new NextRun();
  private final ManualDelay delay = new ManualDelay();
  private final TuneViewModel tune =
      new TuneViewModel(
          nextRun, new SimpleObjectProperty<>(TrainingProgress.none()), _ -> {}, delay, delay::now);

  @Test
  void showsTheRecipeAndNothingToReset() {
    SettingViewModel gap = model("modality-gap");

    assertThat(gap.text().get()).isEqualTo("0.8");
    assertThat(gap.changed().get()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2.5, 2.5", "1e-3, 0.001", "' 7 ', 7", "100, 100"})
  void takesWhatIsAllowed(String typed, String shown) {
    SettingViewModel gap = model("modality-gap");

    assertThat(gap.type(typed)).isTrue();
    assertThat(gap.text().get()).isEqualTo(shown);
    assertThat(gap.changed().get()).isTrue();
    assertThat(gap.error().get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "0,5", "much", "NaN", "1e999999999"})
  void refusesWhatIsNotAndKeepsTheLastGoodValue(String typed) {
    SettingViewModel gap = model("modality-gap");

    assertThat(gap.type(typed)).isFalse();
    assertThat(gap.error().get())
        .isEqualTo(
            "Modality-gap (KL) weight: %s is not a number from 0 to 100; 0.8 is kept."
                .formatted(typed));
    assertThat(gap.text().get()).isEqualTo("0.8");
    assertThat(nextRun.parameters().get()).isEqualTo(DefaultRecipe.hyperParameters());
  }

  @Test
  void namesAnEmptyField() {
    SettingViewModel bits = model("bits");
    bits.type(" ");

    assertThat(bits.error().get())
        .isEqualTo("Code length: an empty field is not a whole number from 1 to 128; 32 is kept.");
  }

  @Test
  void theErrorGoesWithTheNextGoodValue() {
    SettingViewModel bits = model("bits");
    bits.type("12.5");
    assertThat(bits.error().get()).isNotEmpty();

    bits.type("100");
    assertThat(bits.error().get()).isEmpty();
  }

  @Test
  void anUntouchedFieldKeepsTheExactValue() {
    SettingViewModel warmUp = model("warm-up");

    assertThat(warmUp.text().get()).isEqualTo("33.33");
    assertThat(warmUp.type("33.33")).isTrue();
    assertThat(nextRun.parameters().get().modalityGapWarmUp()).isEqualTo(1.0 / 3);
  }

  @Test
  void goesBackToTheRecipe() {
    SettingViewModel gap = model("modality-gap");
    gap.type("5");
    gap.reset();

    assertThat(gap.text().get()).isEqualTo("0.8");
    assertThat(gap.changed().get()).isFalse();
  }

  @Test
  void theRecipesRateIsThatOfTheOptimiser() {
    SettingViewModel rate = model("learning-rate");
    model("optimiser").choose(1);

    assertThat(rate.text().get()).isEqualTo("0.02");
    assertThat(rate.changed().get()).isFalse();
  }

  @Test
  void momentumIsIdleWithAdam() {
    SettingViewModel momentum = model("momentum");

    assertThat(momentum.applies().get()).isFalse();
    assertThat(momentum.note().get()).isEqualTo("Only with SGD: Adam keeps means of its own.");
    model("optimiser").choose(1);
    assertThat(momentum.applies().get()).isTrue();
  }

  @Test
  void saysHowAWeightIsScaledToTheCodeLength() {
    SettingViewModel gap = model("modality-gap");
    assertThat(gap.note().get()).isEqualTo("Stated for 32 bits.");

    model("bits").choose(64);
    assertThat(gap.note().get()).isEqualTo("Stated for 32 bits; at 64 bits it acts as 0.4.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"modality-gap", "learning-rate", "epochs", "batch", "encoder-width", "momentum"})
  void aKeyReachesEveryValueBetweenTheEnds(String name) {
    model("optimiser").choose(1);
    SettingViewModel model = model(name);
    Sliding scale = (Sliding) model.setting().scale();
    model.slide(scale, 0);
    double before = model.value().get();
    int keys = 0;
    while (scale.positionOf(model.value().get()) < 1 && keys++ < 1000) {
      model.nudge(scale, 0.01);
      assertThat(model.value().get()).isGreaterThan(before);
      before = model.value().get();
    }
    assertThat(before).isEqualTo(scale.valueAt(1));
  }

  @Test
  void anotherSeedIsDrawnThatIsNotThePresentOne() {
    SettingViewModel seed = model("seed");
    ValueScale.Drawn scale = (ValueScale.Drawn) seed.setting().scale();
    RandomGenerator random = new SplittableRandom(1);
    seed.type("a seed");
    for (int i = 0; i < 1000; i++) {
      double before = seed.value().get();
      seed.draw(scale, random);
      assertThat(seed.value().get()).isNotEqualTo(before).matches(scale::allows);
    }
    assertThat(seed.error().get()).isEmpty();
    assertThat(nextRun.parameters().get().seed()).isEqualTo((long) seed.value().get());
  }

  private SettingViewModel model(String name) {
    return new SettingViewModel(Settings.named(name), tune, Texts.shipped());
  }
}
