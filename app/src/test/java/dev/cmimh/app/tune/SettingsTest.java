package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.text.Texts;
import dev.cmimh.app.tune.ValueScale.Options;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Pattern TOO_MUCH = Pattern.compile("(?i)\\btoo (much|many|large|wide)\\b");

  private final Texts texts = Texts.shipped();
  private final HyperParameters recipe = DefaultRecipe.hyperParameters();

  @Test
  void theGapWeightComesFirst() {
    assertThat(Settings.all().getFirst().name()).isEqualTo("modality-gap");
  }

  @Test
  void namesAreUnique() {
    assertThat(Settings.all()).extracting(Setting::name).doesNotHaveDuplicates();
  }

  @Test
  void everyDefaultIsAllowed() {
    assertThat(Settings.all())
        .allSatisfy(setting -> assertThat(setting.scale().allows(setting.read(recipe))).isTrue());
  }

  @Test
  void everySettingIsReadAsItWasWrittenAndChangesNothingElse() {
    HyperParameters start = Settings.named("optimiser").write(recipe, 1);
    for (Setting setting : Settings.all()) {
      double other = other(setting, start);
      HyperParameters changed = setting.write(start, other);

      assertThat(setting.read(changed)).as(setting.name()).isEqualTo(other);
      assertThat(changed).as(setting.name()).isNotEqualTo(start);
      assertThat(Settings.all())
          .filteredOn(it -> !it.equals(setting) && !setting.name().equals("optimiser"))
          .allSatisfy(it -> assertThat(it.read(changed)).as(it.name()).isEqualTo(it.read(start)));
    }
  }

  @Test
  void weightsAndRatesActAtOnceAndAllOthersWait() {
    for (Setting setting : Settings.all()) {
      HyperParameters start = Settings.named("optimiser").write(recipe, 1);
      boolean live = !setting.write(start, other(setting, start)).knobs().equals(start.knobs());

      assertThat(setting.moment() == Moment.AT_ONCE).as(setting.name()).isEqualTo(live);
    }
  }

  @Test
  void momentumMeansNothingToAdam() {
    Setting momentum = Settings.named("momentum");

    assertThat(momentum.applies().test(recipe)).isFalse();
    assertThat(momentum.write(recipe, 0.5)).isEqualTo(recipe);
  }

  @Test
  void anotherOptimiserKeepsClipAndDecay() {
    HyperParameters start = Settings.named("weight-decay").write(recipe, 0.01);

    OptimizerSettings changed =
        Settings.named("optimiser")
            .write(Settings.named("clip-norm").write(start, 2), 1)
            .optimizer();

    assertThat(changed).isEqualTo(new OptimizerSettings.Sgd(0.9, 2, 0.01));
  }

  @Test
  void theUsualRateDependsOnTheOptimiser() {
    Setting rate = Settings.named("learning-rate");

    assertThat(rate.usual(DefaultRecipe.adam())).isEqualTo(0.001);
    assertThat(rate.usual(DefaultRecipe.sgd())).isEqualTo(0.02);
  }

  @Test
  void everySettingIsNamedAndExplained() {
    for (Setting setting : Settings.all()) {
      SettingSentences sentences = new SettingSentences(setting, texts);

      assertThat(sentences.name()).isNotBlank();
      assertThat(sentences.formula()).as("formula of " + setting.name()).isNotBlank();
      assertThat(sentences.explanation()).endsWith(".").doesNotContain("''");
      assertThat(sentences.note(recipe, Optional.of(recipe))).doesNotContain("{");
      if (setting.scale() instanceof Options(List<String> options)) {
        assertThat(options).allMatch(it -> texts.has("tune." + setting.name() + "." + it));
      } else {
        assertThat(sentences.explanation())
            .as("what too much does of " + setting.name())
            .containsPattern(TOO_MUCH);
      }
    }
  }

  @Test
  void everyPresetHasANameAndASentence() {
    assertThat(Preset.ALL)
        .allMatch(preset -> texts.has("tune.preset." + preset.name() + ".name"))
        .allMatch(preset -> texts.has("tune.preset." + preset.name() + ".sentence"));
  }

  @Test
  void presetsAreToldApart() {
    for (Preset preset : Preset.ALL) {
      HyperParameters applied = preset.applyTo(recipe);

      assertThat(Preset.ALL.stream().filter(it -> it.isOn(applied))).containsExactly(preset);
    }
  }

  @Test
  void aPresetKeepsCodeLengthAndEpochs() {
    HyperParameters own =
        recipe.with(
            settings -> {
              settings.bits = 64;
              settings.epochs = 7;
            });

    HyperParameters applied = Preset.ALL.get(1).applyTo(own);

    assertThat(applied.bits()).isEqualTo(64);
    assertThat(applied.epochs()).isEqualTo(7);
    assertThat(applied.knobs().modalityGapWeight()).isEqualTo(10);
  }

  private static double other(Setting setting, HyperParameters start) {
    double present = setting.read(start);
    return switch (setting.scale()) {
      case ValueScale.Sliding sliding ->
          sliding.valueAt(sliding.positionOf(present) < 0.5 ? 0.8 : 0.3);
      case ValueScale.Whole _, ValueScale.Drawn _ -> present + 1;
      case Options _ -> 1 - present;
    };
  }
}
