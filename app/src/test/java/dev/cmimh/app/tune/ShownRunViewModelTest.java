package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunTags;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.sweep.ExampleSweeps;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingState;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownRunViewModelTest {

  @TempDir private Path folder;

  private final HyperParameters recipe = DefaultRecipe.hyperParameters();
  private final RunRecord starter = record(StarterRun.ID, Reports.epoch(3));
  private final ToldFigures figures = new ToldFigures();
  private final Background background = new Background(Runnable::run, Runnable::run);
  private final Texts texts = Texts.shipped();
  private final RunNames names = new RunNames(texts, ZoneOffset.UTC);
  private final ObjectProperty<RunStore> opened = new SimpleObjectProperty<>();
  private final ObjectProperty<String> dataSet = new SimpleObjectProperty<>("sha256:0");
  private final ObjectProperty<Integer> ownPairs = new SimpleObjectProperty<>();
  private final SimpleBooleanProperty labels = new SimpleBooleanProperty(true);
  private final ObjectProperty<RunProgress> progress =
      new SimpleObjectProperty<>(TrainingProgress.none());
  private final ShownRunViewModel shown =
      new ShownRunViewModel(
          new ShownRunViewModel.Sources(
              opened, dataSet, ownPairs, labels.asObject(), () -> starter),
          progress,
          figures,
          background,
          texts,
          names);
  private RunStore store;

  @BeforeEach
  void openStore() {
    store = RunStore.open(new ExplorerHome(folder));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void withoutAStoredRunTheShippedOneIsOnShow() throws Exception {
    opened.set(store);

    assertThat(figures.told()).containsExactly("show starter");
    assertThat(shown.caption().get()).startsWith("Shipped example run.");
    assertThat(shown.onShow().orElseThrow().call()).isEqualTo(starter);
  }

  @Test
  void theNewestStoredRunWithAnEpochIsOnShow() {
    Run run = store.create(Reports.description("mine", recipe));
    store.append(run.id(), Reports.epoch(2));
    opened.set(store);

    assertThat(figures.told()).containsExactly("show " + run.id());
    assertThat(shown.caption().get()).startsWith("Your newest run: mine, ");
    assertThat(shown.keyFigures().get().epoch()).isEqualTo(2);
  }

  @Test
  void aRunOfASweepOrAStudyIsNotThePersonsNewest() {
    Run own = judged("own");
    Run trial = judged("a trial");
    Sweep sweep = store.sweeps().create(ExampleSweeps.plan());
    store.sweeps().save(sweep.id(), sweep.trials().getFirst().begunAs(trial.id()));
    Run ofStudy = judged("of a study");
    store.catalogue().tag(ofStudy.id(), List.of(RunTags.STUDY));

    opened.set(store);

    assertThat(figures.told()).containsExactly("show " + own.id());
  }

  @Test
  void aRunOnOtherDataIsNotOnShowUntilThatDataIsOpen() {
    Run own = judged("own");
    dataSet.set("sha256:other");
    opened.set(store);
    assertThat(figures.told()).containsExactly("show starter");

    dataSet.set("sha256:0");

    assertThat(figures.told()).containsExactly("show starter", "show " + own.id());
    assertThat(shown.caption().get()).startsWith("Your newest run: own, ");
  }

  @Test
  void nothingIsOnShowBeforeTheDataIsOpen() {
    dataSet.set(null);
    opened.set(store);

    assertThat(figures.told()).isEmpty();
  }

  @Test
  void theOwnPairsRankHasTheChanceOfAsManyPairsBesideIt() {
    ownPairs.set(2);
    judged("own");
    opened.set(store);

    assertThat(shown.keyFigures().get().reciprocalRank()).contains("13.8 %");
    assertThat(shown.keyFigures().get().rankChance()).contains("75.0 %");
    assertThat(figures.told()).startsWith("chance 0.75");
    assertThat(shown.ownPairChance()).hasValue(0.75);
    tell(TrainingState.RUNNING, Optional.of(Reports.epochWithoutLabels(1)), "");
    assertThat(shown.keyFigures().get().rankChance()).contains("75.0 %");
    assertThat(figures.told()).filteredOn(told -> told.startsWith("chance")).hasSize(1);
  }

  @Test
  void ofARunOnOtherDataTheChanceIsNotKnown() {
    ownPairs.set(2);
    dataSet.set("sha256:other");
    opened.set(store);

    assertThat(shown.keyFigures().get().rankChance()).isEmpty();
    assertThat(shown.ownPairChance()).isEmpty();
  }

  private Run judged(String name) {
    Run run = store.create(Reports.description(name, recipe));
    store.append(run.id(), Reports.epoch(2));
    return run;
  }

  @Test
  void figuresArePercentWithOneDecimalAndTheirChance() {
    opened.set(store);

    assertThat(shown.keyFigures().get().tasks())
        .extracting(KeyFigures.TaskFigure::value)
        .containsExactly("50.0 %", "25.0 %", "75.0 %", "100.0 %");
    assertThat(shown.keyFigures().get().tasks())
        .extracting(KeyFigures.TaskFigure::chance)
        .containsOnly("11.6 %");
    assertThat(shown.keyFigures().get().reciprocalRank()).contains("13.8 %");
  }

  @Test
  void aRunInTrainingTakesTheirPlaceForGood() {
    tell(TrainingState.RUNNING, Optional.empty(), "");
    opened.set(store);

    assertThat(figures.told()).isEmpty();
    assertThat(shown.caption().get()).isEqualTo("In training: Run b, 25 Nov 2026, 14:51");
    assertThat(shown.keyFigures().get()).isEqualTo(KeyFigures.none(40, true));
  }

  @Test
  void aFitIsOnShowWithItsRoundsUntilCmimhTrainsAgain() {
    FittingProgress fit = fit();
    progress.set(fit);

    assertThat(shown.fit().get()).contains(fit);
    assertThat(shown.caption().get()).startsWith("In training: ");
    assertThat(shown.keyFigures().get().pace()).isEqualTo(KeyFigures.Pace.ROUNDS);
    assertThat(shown.keyFigures().get().epoch()).isEqualTo(2);
    assertThat(shown.keyFigures().get().epochs()).isEqualTo(50);
    assertThat(shown.keyFigures().get().tasks())
        .extracting(KeyFigures.TaskFigure::value)
        .containsOnly(KeyFigures.UNKNOWN)
        .hasSize(4);
    tell(TrainingState.RUNNING, Optional.empty(), "");
    assertThat(shown.fit().get()).isEmpty();
  }

  private FittingProgress fit() {
    return new FittingProgress(
        TrainingState.RUNNING,
        Optional.of(Reports.run("b", RunState.RUNNING, recipe)),
        new Baselines().named("acq").orElseThrow(),
        MethodSettings.usual(32, 1),
        List.of(3.0, 2.0),
        50,
        1,
        false,
        Optional.empty(),
        "");
  }

  @Test
  void whatGoesWrongIsNamedWhileItHappens() {
    HealthFinding collapse =
        new HealthFinding(HealthFinding.Kind.COLLAPSE, "The codes have collapsed.");
    tell(TrainingState.RUNNING, Optional.of(Reports.epoch(1, collapse)), "");

    assertThat(shown.keyFigures().get().health()).containsExactly(collapse);
  }

  @Test
  void aRunThatBrokeOffSaysWhy() {
    tell(TrainingState.FAILED, Optional.empty(), "Training diverged at step 3.");

    assertThat(shown.keyFigures().get().failure()).isEqualTo("Training diverged at step 3.");
    assertThat(shown.caption().get()).startsWith("Broken off: ");
  }

  @Test
  void withoutLabelsTheOwnPairsRankStandsAlone() {
    labels.set(false);
    tell(TrainingState.RUNNING, Optional.of(Reports.epochWithoutLabels(1)), "");

    assertThat(shown.labels().get()).isFalse();
    assertThat(shown.keyFigures().get().tasks()).isEmpty();
  }

  @Test
  void nothingIsToldAnewWhereOnlyStepsWentBy() {
    List<KeyFigures> told = new ArrayList<>();
    tell(TrainingState.RUNNING, Optional.of(Reports.epoch(1)), "");
    shown.keyFigures().subscribe((_, figuresNow) -> told.add(figuresNow));
    progress.set(
        Reports.progress(
            TrainingState.RUNNING,
            Reports.run("b", RunState.RUNNING, recipe),
            recipe,
            Optional.of(Reports.step(5, recipe.knobs())),
            ((TrainingProgress) progress.get()).lastEpoch(),
            ""));

    assertThat(told).isEmpty();
  }

  private RunRecord record(String id, EpochReport epoch) {
    return new RunRecord(
        Reports.run(id, RunState.FINISHED, recipe),
        List.of(),
        List.of(epoch),
        List.of(),
        List.of());
  }

  private void tell(TrainingState state, Optional<EpochReport> epoch, String message) {
    progress.set(
        Reports.progress(
            state,
            Reports.run("b", RunState.RUNNING, recipe),
            recipe,
            Optional.empty(),
            epoch,
            message));
  }
}
