package dev.cmimh.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParametersJson;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepPlanTest {

  @Test
  void allValuesAreTriedWithOneSeedBeforeTheNextSeed() {
    SweepPlan plan = plan(SweepParameter.MODALITY_GAP_WEIGHT, List.of(1.0, 0.0), List.of(7L, 3L));

    assertThat(plan.trials())
        .containsExactly(new Trial(0, 7), new Trial(1, 7), new Trial(0, 3), new Trial(1, 3));
  }

  @Test
  void aTrialDiffersFromTheBaseInItsValueAndSeedAlone() {
    SweepPlan plan = plan(SweepParameter.MODALITY_GAP_WEIGHT, List.of(0.25), List.of(9L));

    assertThat(plan.settings(plan.trials().getFirst()))
        .isEqualTo(
            new TrialSettings.Cmimh(
                DefaultRecipe.hyperParameters()
                    .with(
                        settings -> {
                          settings.seed = 9;
                          settings.knobs =
                              settings.knobs.with(knobs -> knobs.modalityGapWeight = 0.25);
                        })));
  }

  @ParameterizedTest
  @EnumSource(SweepParameter.class)
  void everyParameterChangesTheSettingsAndHasAGrid(SweepParameter parameter) {
    SweepPlan plan = plan(parameter, DefaultSweep.grid(parameter), List.of(1L));

    assertThat(plan.trials().stream().map(plan::settings).distinct())
        .hasSize(DefaultSweep.grid(parameter).size());
    assertThat(SweepParameter.find(parameter.key())).contains(parameter);
  }

  @Test
  void aTrialOfAnotherMethodDiffersInItsValueAndSeedAlone() {
    MethodSettings base = new MethodSettings(48, 1, Map.of("ridge", 0.1));

    assertThat(rival("rounds", base, 7.0).settings(new Trial(7, 9)))
        .isEqualTo(acq(new MethodSettings(48, 9, Map.of("ridge", 0.1, "rounds", 7.0)), 0));
    assertThat(rival("bits", base, 16.0).settings(new Trial(16, 9)))
        .isEqualTo(acq(new MethodSettings(16, 9, Map.of("ridge", 0.1)), 0));
    assertThat(rival("training-pairs", base, 250.0).settings(new Trial(250, 9)))
        .isEqualTo(acq(new MethodSettings(48, 9, Map.of("ridge", 0.1)), 250));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cvh", "pdh", "cmfh", "acq", "fsh", "djsrh", "ucch"})
  void everyParameterOfAnotherMethodHasAGridOfValuesThatItMayTake(String name) {
    HashingMethod method = new Baselines().named(name).orElseThrow();

    for (RivalParameter parameter : RivalParameter.of(method)) {
      List<Double> grid = DefaultSweep.grid(parameter);
      Swept swept = Swept.Rival.of(method, parameter.key(), MethodSettings.usual(32, 1), 0);

      assertThat(grid).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(2);
      assertThat(grid.stream().map(value -> swept.settings(new Trial(value, 1))).distinct())
          .hasSameSizeAs(grid);
      if (parameter instanceof RivalParameter.Own(SettingRange setting)) {
        assertThat(grid).contains(setting.usual());
      }
    }
  }

  @Test
  void aSettingThatAMethodDoesNotHaveIsRefusedAndThoseItHasAreNamed() {
    assertThatThrownBy(() -> rival("kl-weight", MethodSettings.usual(32, 1), 1.0))
        .hasMessage("A sweep of ACQ varies bits, training-pairs, ridge, rounds, not kl-weight");
    assertThatThrownBy(() -> rival("bits", MethodSettings.usual(32, 1), 500.0))
        .hasMessageContaining("bits must be a whole number from 1 to 128");
  }

  @Test
  void whatTheTrialsOfAnyMethodTrainComesBackFromText() {
    TrialSettingsJson json = new TrialSettingsJson();
    TrialSettings cmimh = new TrialSettings.Cmimh(DefaultRecipe.hyperParameters());
    TrialSettings rival =
        new TrialSettings.Rival("fsh", new MethodSettings(24, 5, Map.of("anchors", 80.0)), 500);

    assertThat(json.read(json.write(cmimh))).isEqualTo(cmimh);
    assertThat(json.read(json.write(rival))).isEqualTo(rival);
    assertThat(json.read(new HyperParametersJson().write(DefaultRecipe.hyperParameters())))
        .as("what was stored before other methods could be swept")
        .isEqualTo(cmimh);
    assertThat(json.read("{'method':'acq','bits':24,'seed':5,'values':{}}".replace('\'', '"')))
        .as("what was stored before other methods could learn from fewer pairs")
        .isEqualTo(acq(MethodSettings.usual(24, 5), 0));
  }

  @Test
  void aValueOutOfItsRangeIsRefusedBeforeAnythingIsTrained() {
    assertThatThrownBy(() -> plan(SweepParameter.BITS, List.of(16.0, 500.0), List.of(1L)))
        .hasMessageContaining("1 to 128")
        .hasMessageContaining("500");
    assertThatThrownBy(() -> plan(SweepParameter.BITS, List.of(16.5), List.of(1L)))
        .hasMessageContaining("whole numbers");
    assertThatThrownBy(() -> plan(SweepParameter.MODALITY_GAP_WEIGHT, List.of(-1.0), List.of(1L)))
        .hasMessageContaining("at least 0");
  }

  @Test
  void aSeedTwiceIsRefused() {
    assertThatThrownBy(() -> plan(SweepParameter.BITS, List.of(16.0), List.of(1L, 1L)))
        .hasMessageContaining("seeds must differ");
  }

  @Test
  void aPlanIsJudgedByTheLabelsItNamesOrElseByTheFirst() {
    SweepPlan plan = plan(SweepParameter.BITS, List.of(16.0), List.of(1L));

    assertThat(plan.on(dataset(1)).labels()).isEqualTo("colours");
    assertThat(plan.judgedBy("shapes").on(dataset(1)).labels()).isEqualTo("shapes");
    assertThatThrownBy(() -> plan.judgedBy("sounds").on(dataset(1)))
        .hasMessageContaining("no labels called sounds; it has [colours, shapes]");
  }

  @Test
  void aPlanThatNoQueryCouldJudgeIsRefused() {
    SweepPlan plan = plan(SweepParameter.BITS, List.of(16.0), List.of(1L));

    assertThatThrownBy(() -> plan.on(dataset(0)))
        .hasMessageContaining("no validation queries")
        .hasMessageContaining("--split test");
  }

  @Test
  void morePairsThanThereAreAreRefused() {
    SweepPlan plan = plan(SweepParameter.TRAINING_PAIRS, List.of(2.0, 3.0), List.of(1L));

    assertThatThrownBy(() -> plan.on(dataset(1))).hasMessageContaining("2 training pairs, not 3");
    assertThatThrownBy(() -> plan(SweepParameter.TRAINING_PAIRS, List.of(0.0), List.of(1L)))
        .hasMessageContaining("at least 2 training pairs");
    SweepPlan rival = rival("training-pairs", MethodSettings.usual(32, 1), 3.0);
    assertThatThrownBy(() -> rival.on(dataset(1))).hasMessageContaining("2 training pairs, not 3");
  }

  /** Four items, two of which train, with two label sets. */
  private static PairedDataset dataset(int validationQueries) {
    List<PairedItem> items =
        IntStream.range(0, 4)
            .mapToObj(i -> new PairedItem("item-" + i, "g" + i, "dog", "me", List.of("dog")))
            .toList();
    List<List<String>> labels = Collections.nCopies(4, List.of("red"));
    return new PairedDataset(
        "test",
        "hash",
        items,
        item -> {
          throw new IOException("There are no pictures here");
        },
        List.of(LabelSet.of("colours", labels), LabelSet.of("shapes", labels)),
        new Split(
            1,
            new int[] {0, 1},
            IntStream.range(2, 2 + validationQueries).toArray(),
            new int[] {3}));
  }

  private static SweepPlan plan(SweepParameter parameter, List<Double> grid, List<Long> seeds) {
    return new SweepPlan(
        new Swept.Cmimh(parameter, DefaultRecipe.hyperParameters()),
        grid,
        seeds,
        "emoji",
        Split.Part.VALIDATION,
        "");
  }

  private static SweepPlan rival(String setting, MethodSettings base, double value) {
    return new SweepPlan(
        Swept.Rival.of(new Baselines().named("acq").orElseThrow(), setting, base, 0),
        List.of(value),
        List.of(1L),
        "emoji",
        Split.Part.VALIDATION,
        "");
  }

  private static TrialSettings acq(MethodSettings settings, int trainingPairs) {
    return new TrialSettings.Rival("acq", settings, trainingPairs);
  }
}
