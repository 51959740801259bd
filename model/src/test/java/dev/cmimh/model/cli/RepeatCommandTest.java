package dev.cmimh.model.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingSession;
import dev.cmimh.model.workbench.ColouredPairs;
import dev.cmimh.model.workbench.DataOpener;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.TrainingJobs;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatCommandTest {

  private static final HyperParameters SETTINGS =
      DefaultRecipe.hyperParameters()
          .with(
              settings -> {
                settings.bits = 16;
                settings.epochs = 3;
                settings.batchSize = 8;
              });

  @TempDir private Path folder;
  private ExplorerHome home;
  private Path pairs;

  @BeforeEach
  void writeData() throws Exception {
    home = new ExplorerHome(folder.resolve("home"));
    pairs = folder.resolve("pairs");
    ColouredPairs.write(pairs);
  }

  @Test
  void aRunThatWasChangedOnTheWayAndStoppedIsRepeatedBitForBit() throws Exception {
    String run = train(RepeatCommandTest::changeAtStepThreeAndStopAfterSix);

    CommandRun repeated =
        CommandRun.of(home.folder(), "repeat", "--run", run, "--threads", "1", "--json");

    assertThat(repeated.exitCode()).isZero();
    JsonNode said = repeated.jsonWith("identical").getFirst();
    assertThat(said.get("identical").asBoolean()).isTrue();
    assertThat(said.get("codes")).isEqualTo(said.get("codes_repeated"));
    try (RunStore store = RunStore.open(home)) {
      String second = said.get("repeated").asText();
      assertThat(store.liveChanges(second)).isEqualTo(store.liveChanges(run)).hasSize(1);
      assertThat(store.stepReports(second)).hasSize(6);
      assertThat(store.find(second).state()).isEqualTo(RunState.STOPPED);
    }
  }

  @Test
  void aRunWhoseChangesAreNotThoseThatActedComesOutOtherwise() throws Exception {
    String run = train(RepeatCommandTest::changeAtStepThreeAndStopAfterSix);
    try (RunStore store = RunStore.open(home)) {
      LiveChange change = store.liveChanges(run).getFirst();
      store.record(
          run,
          new LiveChange(change.step(), change.knobs().with(knobs -> knobs.learningRate = 0.05)));
    }

    CommandRun repeated =
        CommandRun.of(home.folder(), "repeat", "--run", run, "--threads", "1", "--json");

    assertThat(repeated.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(repeated.jsonWith("identical").getFirst().get("identical").asBoolean()).isFalse();
  }

  private static void changeAtStepThreeAndStopAfterSix(TrainingSession session, long step) {
    if (step == 2) {
      session.change(
          SETTINGS
              .knobs()
              .with(
                  knobs -> {
                    knobs.modalityGapWeight = 3;
                    knobs.learningRate = 0.01;
                  }));
    } else if (step == 6) {
      session.stop();
    }
  }

  @FunctionalInterface
  private interface Hand {

    void after(TrainingSession session, long step);
  }

  private String train(Hand hand) throws Exception {
    OpenData data =
        new DataOpener(home, _ -> {}).open(pairs.toString(), (_, _, _) -> {}, () -> false);
    EngineRuntime runtime = EngineRuntime.start(new ComputeDevice.Cpu()).withThreads(1);
    CompletableFuture<TrainingSession> session = new CompletableFuture<>();
    Consumer<TrainingEvent> listener =
        event -> {
          if (event instanceof TrainingEvent.Stepped(var report)) {
            hand.after(session.join(), report.step());
          }
        };
    try (RunStore store = RunStore.open(home)) {
      TrainingJobs.Job job =
          new TrainingJobs(store, runtime, data, 1).begin("by hand", SETTINGS, listener);
      session.complete(job.session());
      job.session().start();
      job.session().end().get();
      return job.run().id();
    }
  }
}
