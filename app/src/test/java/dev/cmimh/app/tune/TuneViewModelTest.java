package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.TrainingState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class TuneViewModelTest {

  private final Setting gap = Settings.named("modality-gap");
  private final Setting bits = Settings.named("bits");
  private final Setting optimiser = Settings.named("optimiser");
  private final HyperParameters recipe = DefaultRecipe.hyperParameters();
  private final NextRun nextRun = new NextRun();
  private final ObjectProperty<TrainingProgress> progress =
      new SimpleObjectProperty<>(TrainingProgress.none());
  private final List<LiveKnobs> acted = new ArrayList<>();
  private final ManualDelay delay = new ManualDelay();
  private final TuneViewModel tune =
      new TuneViewModel(nextRun, progress, acted::add, delay, delay::now);
  private final SettingViewModel gapModel = new SettingViewModel(gap, tune, Texts.shipped());
  private final SettingViewModel bitsModel = new SettingViewModel(bits, tune, Texts.shipped());

  @Test
  void withoutARunAChangeIsTheNextRunsAlone() {
    tune.set(gap, 3);

    assertThat(nextRun.parameters().get().knobs().modalityGapWeight()).isEqualTo(3);
    assertThat(acted).isEmpty();
  }

  @Test
  void whileARunTrainsAWeightActsAtOnceAndIsTheNextRunsToo() {
    train();
    tune.set(gap, 3);

    assertThat(acted).containsExactly(withGap(3).knobs());
    assertThat(nextRun.parameters().get()).isEqualTo(withGap(3));
  }

  @Test
  void aPausedRunTakesChangesForItsNextStep() {
    train();
    tell(TrainingState.PAUSED, recipe);
    tune.set(gap, 3);

    assertThat(acted).hasSize(1);
  }

  @Test
  void aDraggedSliderActsAFewTimesASecondAndIsUndoneAsOne() {
    train();
    for (int moved = 1; moved <= 100; moved++) {
      tune.slide(gap, moved / 10.0);
      delay.pass(Duration.ofMillis(20));
    }
    delay.pass(Duration.ofSeconds(1));

    assertThat(acted).hasSizeBetween(5, 7).last().isEqualTo(withGap(10).knobs());
    tune.undo();
    assertThat(acted.getLast()).isEqualTo(recipe.knobs());
    assertThat(tune.undoable().get()).isFalse();
  }

  @Test
  void undoAndRedoOfAWeightActInTheNextStep() {
    train();
    tune.set(gap, 3);
    tune.undo();
    tune.redo();

    assertThat(acted).containsExactly(withGap(3).knobs(), recipe.knobs(), withGap(3).knobs());
    assertThat(tune.redoable().get()).isFalse();
  }

  @Test
  void aSettingOfTheNextRunDoesNotTouchTheRunInTraining() {
    train();
    tune.set(bits, 64);

    assertThat(acted).isEmpty();
    assertThat(bitsModel.note().get()).isEqualTo("At the next run; this one goes on with 32 bits.");
    end();
    assertThat(bitsModel.note().get()).isEmpty();
    assertThat(nextRun.parameters().get().bits()).isEqualTo(64);
  }

  @Test
  void aPresetActsAtOnceWhileARunTrains() {
    train();
    tune.choose(Preset.ALL.get(1));

    assertThat(acted).containsExactly(withGap(10).knobs());
  }

  @Test
  void theRateFollowsTheOptimiserWhereNoRunTrains() {
    tune.set(optimiser, 1);

    assertThat(nextRun.parameters().get().knobs().learningRate()).isEqualTo(0.02);
    tune.set(optimiser, 0);
    assertThat(nextRun.parameters().get()).isEqualTo(recipe);
  }

  @Test
  void aRateOfOnesOwnDoesNotFollowTheOptimiser() {
    tune.set(Settings.named("learning-rate"), 0.005);
    tune.set(optimiser, 1);

    assertThat(nextRun.parameters().get().knobs().learningRate()).isEqualTo(0.005);
    assertThat(nextRun.parameters().get().knobs().decoderLearningRate()).isEqualTo(0.02);
  }

  @Test
  void theRatesOfARunInTrainingStayUntilItEnds() {
    train();
    tune.set(optimiser, 1);
    tune.choose(Preset.ALL.getLast());

    assertThat(acted).isEmpty();
    assertThat(nextRun.parameters().get().knobs().learningRate()).isEqualTo(0.001);
    end();
    assertThat(nextRun.parameters().get().knobs().learningRate()).isEqualTo(0.02);
    assertThat(nextRun.parameters().get().optimizer()).isInstanceOf(OptimizerSettings.Sgd.class);
  }

  @Test
  void aChangeWhileARunIsBeingPreparedActsWhenItListens() {
    tell(TrainingState.READY, recipe);
    tune.set(gap, 3);
    assertThat(acted).isEmpty();

    tell(TrainingState.RUNNING, recipe);
    assertThat(acted).containsExactly(withGap(3).knobs());
    stepped(recipe.knobs());
    assertThat(nextRun.parameters().get()).isEqualTo(withGap(3));
  }

  @Test
  void aResumedRunBringsItsOwnWeights() {
    tell(TrainingState.READY, recipe);
    tell(TrainingState.RUNNING, recipe);
    stepped(withGap(5).knobs());

    assertThat(gapModel.text().get()).isEqualTo("5");
    assertThat(acted).isEmpty();
    tune.undo();
    assertThat(acted).containsExactly(recipe.knobs());
  }

  @Test
  void aReportFromBeforeAChangeDoesNotTakeItBack() {
    tell(TrainingState.READY, recipe);
    tell(TrainingState.RUNNING, recipe);
    tune.set(gap, 3);
    stepped(recipe.knobs());

    assertThat(gapModel.text().get()).isEqualTo("3");
  }

  @Test
  void afterTheEndOfARunAChangeWaitsForTheNext() {
    train();
    end();
    tune.set(gap, 3);
    delay.pass(Duration.ofSeconds(1));

    assertThat(acted).isEmpty();
    assertThat(tune.running().get()).isEmpty();
  }

  @Test
  void settingsChosenElsewhereAreShownAndCanBeUndone() {
    nextRun.parameters().set(withGap(2));

    assertThat(gapModel.text().get()).isEqualTo("2");
    tune.undo();
    assertThat(nextRun.parameters().get()).isEqualTo(recipe);
  }

  @Test
  void everythingGoesBackToTheRecipeAtOnce() {
    tune.set(gap, 3);
    tune.set(bits, 64);
    tune.resetAll();

    assertThat(nextRun.parameters().get()).isEqualTo(recipe);
    tune.undo();
    assertThat(nextRun.parameters().get().bits()).isEqualTo(64);
  }

  private HyperParameters withGap(double weight) {
    return gap.write(recipe, weight);
  }

  private void train() {
    tell(TrainingState.READY, recipe);
    tell(TrainingState.RUNNING, recipe);
    stepped(recipe.knobs());
  }

  private void end() {
    tell(TrainingState.STOPPED, recipe);
  }

  private void tell(TrainingState state, HyperParameters parameters) {
    progress.set(
        Reports.progress(
            state,
            Reports.run("a", RunState.RUNNING, parameters),
            parameters,
            Optional.empty(),
            Optional.empty(),
            ""));
  }

  private void stepped(LiveKnobs knobs) {
    progress.set(
        Reports.progress(
            TrainingState.RUNNING,
            Reports.run("a", RunState.RUNNING, recipe),
            recipe,
            Optional.of(Reports.step(1, knobs)),
            Optional.empty(),
            ""));
  }
}
