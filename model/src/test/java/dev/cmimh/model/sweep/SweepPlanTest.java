package dev.cmimh.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.training.DefaultRecipe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
            plan.base()
                .with(
                    settings -> {
                      settings.seed = 9;
                      settings.knobs = settings.knobs.with(knobs -> knobs.modalityGapWeight = 0.25);
                    }));
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

  private static SweepPlan plan(SweepParameter parameter, List<Double> grid, List<Long> seeds) {
    return new SweepPlan(
        parameter, grid, seeds, DefaultRecipe.hyperParameters(), "emoji", Split.Part.VALIDATION);
  }
}
