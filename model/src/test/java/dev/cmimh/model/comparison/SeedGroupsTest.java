package dev.cmimh.model.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.run.RunSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedGroupsTest {

  @Test
  void runsThatDifferInTheirSeedAloneBelongTogether() {
    RunSummary first = ExampleSummaries.run("a", 0.5, settings -> settings.seed = 1);
    RunSummary second = ExampleSummaries.run("b", 0.7, settings -> settings.seed = 2);
    RunSummary longer =
        ExampleSummaries.run(
            "c",
            0.9,
            settings -> {
              settings.seed = 1;
              settings.bits = 64;
            });

    assertThat(SeedGroups.of(List.of(first, longer, second)))
        .containsExactly(List.of(first, second), List.of(longer));
  }

  @Test
  void aRunThatWasChangedOnTheWayStandsAlone() {
    RunSummary first = ExampleSummaries.run("a", 0.5, settings -> settings.seed = 1);
    RunSummary changed =
        ExampleSummaries.written(
            ExampleSummaries.run("b", 0.7, settings -> settings.seed = 2), "", List.of(), 1);

    assertThat(SeedGroups.of(List.of(first, changed))).hasSize(2);
  }

  @Test
  void aSeedCountsOnce() {
    RunSummary first = ExampleSummaries.run("a", 0.5, settings -> settings.seed = 1);
    RunSummary repeated = ExampleSummaries.run("b", 0.5, settings -> settings.seed = 1);
    RunSummary second = ExampleSummaries.run("c", 0.7, settings -> settings.seed = 2);

    assertThat(SeedGroups.of(List.of(first, repeated, second)))
        .containsExactly(List.of(first, second), List.of(repeated));
  }

  @Test
  void runsWhoseOptimisersDifferInWhatNoListShowsStandApart() {
    RunSummary first = ExampleSummaries.run("a", 0.5, settings -> settings.seed = 1);
    RunSummary other =
        ExampleSummaries.run(
            "b",
            0.7,
            settings -> {
              settings.seed = 2;
              settings.optimizer = new OptimizerSettings.Adam(0.9, 0.99, 5, 0);
            });

    assertThat(SeedGroups.of(List.of(first, other))).hasSize(2);
  }

  @Test
  void theDeviationIsThatOfASample() {
    List<RunSummary> group =
        List.of(
            ExampleSummaries.run("a", 0.5, settings -> settings.seed = 1),
            ExampleSummaries.run("b", 0.7, settings -> settings.seed = 2));

    SeedSummary mean = SeedGroups.summary(group, Headline.MEAN::of).orElseThrow();

    assertThat(mean.mean()).isCloseTo(0.6, within(1e-12));
    assertThat(mean.standardDeviation()).isCloseTo(Math.sqrt(0.02), within(1e-12));
    assertThat(SeedGroups.summary(group, Headline.TEST_MEAN::of)).isEmpty();
  }

  @Test
  void onlyTheSettingsThatDifferAreNamed() {
    RunSummary first = ExampleSummaries.run("a", 0.5, settings -> settings.seed = 1);
    RunSummary second =
        ExampleSummaries.run(
            "b",
            0.7,
            settings -> {
              settings.seed = 1;
              settings.knobs = settings.knobs.with(knobs -> knobs.modalityGapWeight = 2);
            });

    assertThat(ComparedSetting.differing(List.of(first, second)))
        .extracting(ComparedSetting::key)
        .containsExactly("kl-weight");
    assertThat(RunSetting.MODALITY_GAP_WEIGHT.text(first)).isEqualTo("0.8");
  }

  @Test
  void runsOfAnotherMethodThatDifferInItsOwnSettingStandApart() {
    RunSummary weak = ExampleSummaries.fitted("acq", "a", 1, Map.of("ridge", 3.0));
    RunSummary alike = ExampleSummaries.fitted("acq", "b", 2, Map.of("ridge", 3.0));
    RunSummary strong = ExampleSummaries.fitted("acq", "c", 3, Map.of("ridge", 1e-4));

    assertThat(SeedGroups.of(List.of(weak, strong, alike)))
        .containsExactly(List.of(weak, alike), List.of(strong));
    assertThat(ComparedSetting.differing(List.of(weak, strong)))
        .extracting(setting -> setting.title() + " " + setting.of(strong))
        .containsExactly("seed 3", "ridge 0.0001");
  }

  @Test
  void runsThatOtherLabelsJudgeStandApart() {
    RunSummary first = ExampleSummaries.run("a", 0.5, settings -> settings.seed = 1);
    RunSummary second = ExampleSummaries.run("b", 0.5, settings -> settings.seed = 2);
    RunSummary other =
        ExampleSummaries.described(second, second.run().description().judgedBy("subgroup"));

    assertThat(SeedGroups.of(List.of(first, other))).hasSize(2);
  }

  @Test
  void aMethodsSettingsAreNotComparedWithThoseItDoesNotHave() {
    RunSummary cmimh = ExampleSummaries.run("a", 0.5, settings -> settings.seed = 1);
    RunSummary acq = ExampleSummaries.fitted("acq", "b", 1, Map.of("ridge", 3.0));

    assertThat(ComparedSetting.differing(List.of(cmimh, acq)))
        .extracting(ComparedSetting::key)
        .containsExactly("method");
    assertThat(RunSetting.MODALITY_GAP_WEIGHT.text(acq)).isEmpty();
    assertThat(RunColumn.KL_WEIGHT.of(acq)).isEmpty();
    assertThat(RunColumn.BITS.of(acq)).isEqualTo("32");
  }
}
