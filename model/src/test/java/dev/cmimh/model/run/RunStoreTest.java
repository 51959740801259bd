package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.matrix.FolderTree;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-24T01:53:20.123Z");

  @TempDir private Path folder;

  @Test
  void aRunIsFoundAgainWithAllThatRepeatsIt() {
    Run begun;
    try (RunStore store = open()) {
      begun = store.create(ExampleRuns.description("first"));
    }

    try (RunStore store = open()) {
      assertThat(store.find(begun.id())).isEqualTo(begun);
      assertThat(begun.description()).isEqualTo(ExampleRuns.description("first"));
      assertThat(begun.created()).isEqualTo(NOW);
      assertThat(begun.state()).isEqualTo(RunState.RUNNING);
      assertThat(store.folder(begun.id())).isDirectory().hasFileName(begun.id());
    }
  }

  @Test
  void anIdentifierTellsTheMinuteAndIsNeverUsedTwice() {
    try (RunStore store = open(new CountingRandom())) {
      String first = store.create(ExampleRuns.description("first")).id();
      String second = store.create(ExampleRuns.description("second")).id();

      assertThat(first).isEqualTo("20261124-0153-0000");
      assertThat(second).isEqualTo("20261124-0153-0001");
    }
  }

  @Test
  void reportsSurviveReopening() {
    String run;
    try (RunStore store = open()) {
      run = store.create(ExampleRuns.description("first")).id();
      store.append(run, ExampleRuns.step(2, 1));
      store.append(run, ExampleRuns.step(1, 1));
      store.append(run, ExampleRuns.epoch(1, 2));
      store.append(run, ExampleRuns.step(3, 2));
    }

    try (RunStore store = open()) {
      assertThat(store.stepReports(run))
          .containsExactly(ExampleRuns.step(1, 1), ExampleRuns.step(2, 1), ExampleRuns.step(3, 2));
      assertThat(store.epochReports(run))
          .usingRecursiveFieldByFieldElementComparator()
          .containsExactly(ExampleRuns.epoch(1, 2));
    }
  }

  @Test
  void anEpochCommitsTheStepsBeforeIt() {
    try (RunStore store = open();
        RunStore other = open()) {
      String run = store.create(ExampleRuns.description("first")).id();
      store.append(run, ExampleRuns.step(1, 1));
      store.append(run, ExampleRuns.epoch(1, 1));

      assertThat(other.stepReports(run)).containsExactly(ExampleRuns.step(1, 1));
      assertThat(other.epochReports(run)).hasSize(1);
    }
  }

  @Test
  void figuresThatAreNoNumbersStayWhatTheyAre() {
    StepReport diverged =
        new StepReport(
            1,
            1,
            new ObjectiveTerms(
                Double.NaN, Double.POSITIVE_INFINITY, -1, 3, 4, 5, Double.NEGATIVE_INFINITY, 1e300),
            1,
            2,
            3,
            4,
            0,
            Double.NaN,
            1000,
            ExampleRuns.KNOBS);
    try (RunStore store = open()) {
      String run = store.create(ExampleRuns.description("diverging")).id();
      store.append(run, diverged);
      store.flush();

      assertThat(store.stepReports(run)).containsExactly(diverged);
    }
  }

  @Test
  void aDataSetWithoutLabelsHasNoFiguresOfTasks() {
    EpochReport unlabelled =
        new EpochReport(
            1, 5, Map.of(), Map.of(), 0.5, 0.1, 2, new double[] {0.5}, 0, 0.7, 0.1, List.of(), 3);
    try (RunStore store = open()) {
      String run = store.create(ExampleRuns.description("unlabelled")).id();
      store.append(run, unlabelled);

      assertThat(store.epochReports(run))
          .usingRecursiveFieldByFieldElementComparator()
          .containsExactly(unlabelled);
    }
  }

  @Test
  void liveChangesKeepTheirStep() {
    LiveChange change = new LiveChange(123, new LiveKnobs(1, 2, 3, 4, 5, 6, 7));
    try (RunStore store = open()) {
      String run = store.create(ExampleRuns.description("first")).id();
      store.record(run, change);

      assertThat(store.liveChanges(run)).containsExactly(change);
    }
  }

  @Test
  void aFinishedRunKnowsHowLongItTook() {
    try (RunStore store = open()) {
      String run = store.create(ExampleRuns.description("first")).id();
      store.setState(run, RunState.PAUSED);
      assertThat(store.find(run).state()).isEqualTo(RunState.PAUSED);

      store.finish(run, RunState.FINISHED, Duration.ofMillis(41_250));

      Run finished = store.find(run);
      assertThat(finished.state()).isEqualTo(RunState.FINISHED);
      assertThat(finished.finished()).contains(NOW);
      assertThat(finished.trainingTime()).contains(Duration.ofMillis(41_250));
    }
  }

  @Test
  void resumingDropsWhatTheRunDoesAgain() {
    try (RunStore store = open()) {
      String run = store.create(ExampleRuns.description("first")).id();
      for (int epoch = 1; epoch <= 3; epoch++) {
        store.append(run, ExampleRuns.step(epoch, epoch));
        store.append(run, ExampleRuns.epoch(epoch, epoch));
        store.record(run, new LiveChange(epoch, ExampleRuns.KNOBS));
      }
      store.finish(run, RunState.STOPPED, Duration.ofSeconds(5));

      store.resume(run, 2);

      assertThat(store.stepReports(run)).extracting(StepReport::step).containsExactly(1L, 2L);
      assertThat(store.epochReports(run)).extracting(EpochReport::epoch).containsExactly(1, 2);
      assertThat(store.liveChanges(run)).extracting(LiveChange::step).containsExactly(1L, 2L);
      assertThat(store.find(run).state()).isEqualTo(RunState.RUNNING);
      assertThat(store.find(run).finished()).isEmpty();
    }
  }

  @Test
  void aFigureMeasuredAgainByTheSameProtocolIsReplaced() {
    try (RunStore store = open()) {
      String run = store.create(ExampleRuns.description("first")).id();
      store.save(run, List.of(figure(new Cutoff(50), 0.5), figure(Cutoff.ALL, 0.4)));
      store.save(run, List.of(figure(new Cutoff(50), 0.6)));

      assertThat(store.figures(run))
          .containsExactlyInAnyOrder(figure(new Cutoff(50), 0.6), figure(Cutoff.ALL, 0.4));
    }
  }

  @Test
  void runsAreListedNewestFirst() {
    try (RunStore store = open()) {
      String first = store.create(ExampleRuns.description("first")).id();
      String second = store.create(ExampleRuns.description("second")).id();

      assertThat(store.list()).extracting(Run::id).containsExactly(second, first);
    }
  }

  @Test
  void latestIsTheNewestRunThatHasAModel() throws IOException {
    try (RunStore store = open()) {
      store.create(ExampleRuns.description("first"));
      String second = store.create(ExampleRuns.description("second")).id();
      store.create(ExampleRuns.description("third"));
      assertThatThrownBy(() -> store.find("latest"))
          .isInstanceOf(UnknownRunException.class)
          .hasMessage("There is no run with a model yet. Train one first.");

      Files.createFile(store.folder(second).resolve(CheckpointFile.NAME));

      assertThat(store.find("latest").description().name()).isEqualTo("second");
    }
  }

  @Test
  void anUnknownRunIsAnsweredWithTheNearest() {
    try (RunStore store = open(new CountingRandom())) {
      assertThatThrownBy(() -> store.find("mine")).hasMessageContaining("no run was trained yet");
      for (int i = 0; i < 20; i++) {
        store.create(ExampleRuns.description("run " + i));
      }

      assertThatThrownBy(() -> store.find("20261124-0153-00f3"))
          .isInstanceOf(UnknownRunException.class)
          .hasMessageContaining("There is no run \"20261124-0153-00f3\"")
          .hasMessageContaining("20261124-0153-0003");
      assertThatThrownBy(() -> store.find("?"))
          .hasMessageContaining("20261124-0153-0013, 20261124-0153-0012, 20261124-0153-0011");
    }
  }

  @Test
  void writingToAnUnknownRunIsRefusedAndHoldsUpNoOther() {
    try (RunStore store = open()) {
      String run = store.create(ExampleRuns.description("first")).id();
      store.append("gone", ExampleRuns.step(1, 1));
      store.append(run, ExampleRuns.step(1, 1));

      assertThatThrownBy(() -> store.append("gone", ExampleRuns.epoch(1, 1)))
          .isInstanceOf(UnknownRunException.class)
          .hasMessageContaining(run);
      store.flush();

      assertThat(store.stepReports(run)).hasSize(1);
      assertThat(store.stepReports("gone")).isEmpty();
    }
  }

  private RunStore open() {
    return open(new java.util.Random(1));
  }

  private RunStore open(java.util.random.RandomGenerator random) {
    ExplorerHome home = new ExplorerHome(folder);
    return new RunStore(
        home,
        Clock.fixed(NOW, ZoneOffset.UTC),
        random,
        new RunDatabase(home.database()),
        FolderTree::remove);
  }

  private static MeasuredFigure figure(Cutoff cutoff, double value) {
    return new MeasuredFigure(
        "test",
        "concepts",
        new RetrievalFigure(
            Task.TEXT_TO_IMAGE, cutoff, Divisor.RELEVANT_OR_CUTOFF, Ties.STABLE, value, 0.113));
  }

  /** Says each number twice, so that the second use of an identifier has to be noticed. */
  private static final class CountingRandom implements java.util.random.RandomGenerator {

    private int calls;

    @Override
    public long nextLong() {
      return nextInt(Integer.MAX_VALUE);
    }

    @Override
    public int nextInt(int bound) {
      return calls++ / 2 % bound;
    }
  }
}
