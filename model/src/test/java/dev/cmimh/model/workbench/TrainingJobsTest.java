package dev.cmimh.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingJobsTest {

  private static final HyperParameters SETTINGS =
      DefaultRecipe.hyperParameters()
          .with(
              settings -> {
                settings.bits = 8;
                settings.epochs = 2;
                settings.batchSize = 8;
              });

  @TempDir private Path folder;
  private RunStore store;
  private OpenData data;
  private EngineRuntime runtime;

  @BeforeEach
  void open() throws IOException {
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    store = RunStore.open(home);
    ColouredPairs.write(folder.resolve("pairs"));
    OpenData one =
        new DataOpener(home, _ -> {})
            .open(folder.resolve("pairs").toString(), (_, _, _) -> {}, () -> false);
    data = OpenData.of(withShades(one.dataset()), one.features());
    runtime = EngineRuntime.start(new ComputeDevice.Cpu()).withThreads(1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRunIsResumedAndRepeatedUnderTheLabelsThatJudgedIt() throws Exception {
    OpenData byShade = data.withDefaultLabels("shades");
    Run run = stoppedAfterOneEpoch(byShade);
    assertThat(run.description().labels()).isEqualTo("shades");

    TrainingJobs byColour = jobs(data);
    run(byColour.resume(run, _ -> {}));
    TrainingJobs.Job repeated = byColour.repeat(store.read(run.id()), _ -> {});
    run(repeated);

    List<EpochReport> epochs = store.epochReports(run.id());
    assertThat(epochs).hasSize(2);
    assertThat(epochs).extracting(EpochReport::chance).allMatch(epochs.getFirst().chance()::equals);
    assertThat(repeated.run().description().labels()).isEqualTo("shades");
    assertThat(store.epochReports(repeated.run().id()))
        .extracting(EpochReport::meanAveragePrecision)
        .isEqualTo(epochs.stream().map(EpochReport::meanAveragePrecision).toList());
  }

  @Test
  void aRunOfFewerPairsLearnsFromTheFirstOfThemAndIsJudgedOnAll() throws Exception {
    HyperParameters few = SETTINGS.with(settings -> settings.trainingPairs = 16);

    TrainingJobs.Job job = jobs(data).begin("few", few, _ -> {});
    run(job);

    assertThat(jobs(data).totalSteps(few)).isEqualTo(4);
    assertThat(store.stepReports(job.run().id())).hasSize(4);
    assertThat(data.trainingPairs(16).images().toArray())
        .isEqualTo(
            data.features()
                .images()
                .select(IntStream.of(data.dataset().split().train()).limit(16).toArray())
                .toArray());
    double chance = 4.0 / 32;
    assertThat(store.epochReports(job.run().id()).getFirst().chance().values())
        .as("one in eight of the 32 pairs that answer")
        .allMatch(value -> value > chance && value < 2 * chance);
  }

  @Test
  void moreTrainingPairsThanThereAreAreRefusedBeforeARunBegins() {
    assertThatThrownBy(
            () ->
                jobs(data)
                    .begin("many", SETTINGS.with(settings -> settings.trainingPairs = 33), _ -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 training pairs, not 33");
    assertThatThrownBy(
            () -> jobs(data).begin("one", SETTINGS.with(s -> s.trainingPairs = 1), _ -> {}))
        .hasMessageContaining("at least 2 training pairs");
    assertThat(store.list()).isEmpty();
  }

  private Run stoppedAfterOneEpoch(OpenData judged) throws Exception {
    CompletableFuture<TrainingJobs.Job> job = new CompletableFuture<>();
    job.complete(
        jobs(judged)
            .begin(
                "by shade",
                SETTINGS,
                event -> {
                  if (event instanceof TrainingEvent.EpochEnded) {
                    job.join().session().stop();
                  }
                }));
    run(job.join());
    return store.find(job.join().run().id());
  }

  private TrainingJobs jobs(OpenData judged) {
    return new TrainingJobs(store, runtime, judged, 1);
  }

  private static void run(TrainingJobs.Job job) throws Exception {
    job.session().start();
    job.session().end().get();
  }

  /** With a second label set, by which half of all items are alike. */
  private static PairedDataset withShades(PairedDataset dataset) {
    LabelSet shades =
        LabelSet.of(
            "shades",
            dataset.items().stream()
                .map(
                    item ->
                        List.of(
                            item.words().contains("red") || item.words().contains("green")
                                ? "one"
                                : "other"))
                .toList());
    return new PairedDataset(
        dataset.name(),
        dataset.contentHash(),
        dataset.items(),
        dataset.pictures(),
        List.of(dataset.labelSets().getFirst(), shades),
        dataset.split());
  }
}
