package dev.cmimh.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.trial.TrialOrder;
import dev.cmimh.model.trial.TrialProgress;
import dev.cmimh.model.trial.TrialRunner;
import dev.cmimh.model.trial.Workers;
import dev.cmimh.model.workbench.ColouredPairs;
import dev.cmimh.model.workbench.DataOpener;
import dev.cmimh.model.workbench.OpenData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyJobTest {

  @TempDir private Path folder;
  private RunStore store;
  private StudyGround ground;
  private final List<StudyProgress> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() throws IOException {
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    store = RunStore.open(home);
    Path pairs = folder.resolve("pairs");
    ColouredPairs.write(pairs);
    OpenData data =
        new DataOpener(home, _ -> {}).open(pairs.toString(), (_, _, _) -> {}, () -> false);
    ground = new StudyGround(pairs.toString(), data, Split.Part.TEST);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyMethodIsTrainedByTheRunnerWithTheLengthAndSeedOfItsCell() throws Exception {
    List<TrialOrder> orders = new CopyOnWriteArrayList<>();
    TrialRunner here = new TrainingsHere(store, ground.data());
    Study study = study(cell("cvh"), cell("acq", 2));

    var outcomes =
        job((order, progress) -> {
              orders.add(order);
              here.run(order, progress);
            })
            .run(study);

    assertThat(told).extracting(StudyProgress::failure).containsOnly("");
    assertThat(orders)
        .extracting(TrialOrder::settings)
        .containsExactlyInAnyOrder(
            new TrialSettings.Rival("cvh", MethodSettings.usual(8, 1), 0),
            new TrialSettings.Rival("acq", MethodSettings.usual(8, 2), 0));
    assertThat(outcomes.sequencedKeySet()).containsExactlyElementsOf(study.cells());
  }

  @Test
  void eachRunIsMarkedAsOneOfAStudyBeforeItIsTrained() throws Exception {
    TrialRunner here = new TrainingsHere(store, ground.data());
    List<RunSummary> begun = new CopyOnWriteArrayList<>();

    job((order, progress) -> here.run(order, new Looking(progress, begun)))
        .run(study(cell("cvh"), cell("cmimh")));

    assertThat(begun)
        .hasSize(2)
        .allSatisfy(
            run -> {
              assertThat(run.tags()).containsExactly("study");
              assertThat(run.run().state()).isNotEqualTo(RunState.FINISHED);
            });
  }

  @Test
  void whateverEndsOneTrainingLeavesTheOthersAlone() throws Exception {
    TrialRunner here = new TrainingsHere(store, ground.data());
    Study study = study(cell("cmimh"), cell("cvh"));

    var outcomes =
        job((order, progress) -> {
              if (order.settings() instanceof TrialSettings.Cmimh) {
                throw new IllegalStateException("the worker is lost");
              }
              here.run(order, progress);
            })
            .run(study);

    assertThat(told).extracting(StudyProgress::failure).contains("the worker is lost", "");
    assertThat(outcomes.sequencedKeySet()).extracting(StudyCell::method).containsExactly("cvh");
  }

  @Test
  void aFitToFewerPairsIsNotTheOneThatACellAsksFor() throws Exception {
    TrialRunner here = new TrainingsHere(store, ground.data());
    StudyCell all = cell("cvh");
    StudyCell few =
        new StudyCell("few", "cvh", all.settings().with(draft -> draft.trainingPairs = 16));

    var first = job(here).run(study(few));
    var both = job(here).run(study(few, all));
    job((order, _) -> {
          throw new IllegalStateException("trained again: " + order.name());
        })
        .run(study(few, all));

    assertThat(both.get(few)).isEqualTo(first.get(few));
    assertThat(both.get(all).run()).isNotEqualTo(both.get(few).run());
    assertThat(told).extracting(StudyProgress::failure).containsOnly("");
    assertThat(store.list()).hasSize(2);
  }

  /** Looks at each run as it is when its training may begin. */
  private final class Looking implements TrialProgress {

    private final TrialProgress told;
    private final List<RunSummary> begun;

    Looking(TrialProgress told, List<RunSummary> begun) {
      this.told = told;
      this.begun = begun;
    }

    @Override
    public void begun(String run) {
      told.begun(run);
      store.catalogue().list().stream()
          .filter(summary -> summary.id().equals(run))
          .forEach(begun::add);
    }

    @Override
    public void trained(int epoch) {
      told.trained(epoch);
    }
  }

  private StudyJob job(TrialRunner runner) {
    return new StudyJob(store, runner, ground, new Workers(2, 1), told::add);
  }

  private static Study study(StudyCell... cells) {
    return new Study("some", "Some", "Which?", List.of(cells));
  }

  private static StudyCell cell(String method) {
    return cell(method, 1);
  }

  private static StudyCell cell(String method, long seed) {
    return new StudyCell(
        method,
        method,
        DefaultRecipe.hyperParameters()
            .with(
                draft -> {
                  draft.bits = 8;
                  draft.seed = seed;
                }));
  }
}
