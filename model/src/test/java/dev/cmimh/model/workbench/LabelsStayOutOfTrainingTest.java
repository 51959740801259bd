package dev.cmimh.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsStayOutOfTrainingTest {

  @TempDir private Path folder;

  /** What a training left behind. */
  private record Trained(float[] parameters, Map<Task, Double> meanAveragePrecision) {}

  @Test
  void permutedLabelsChangeTheVerdictButNotOneBitOfTheModel() throws Exception {
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    ColouredPairs.write(folder.resolve("pairs"));
    OpenData data =
        new DataOpener(home, _ -> {})
            .open(folder.resolve("pairs").toString(), (_, _, _) -> {}, () -> false);

    try (RunStore store = RunStore.open(home)) {
      Trained honest = train(store, data);
      Trained permuted = train(store, OpenData.of(permuted(data.dataset()), data.features()));

      assertThat(permuted.parameters()).isEqualTo(honest.parameters());
      assertThat(permuted.meanAveragePrecision()).isNotEqualTo(honest.meanAveragePrecision());
    }
  }

  private static PairedDataset permuted(PairedDataset dataset) {
    LabelSet labels = dataset.labelSets().getFirst();
    List<long[]> masks = Arrays.asList(labels.masks().clone());
    Collections.shuffle(masks, new Random(1));
    return new PairedDataset(
        dataset.name(),
        dataset.contentHash(),
        dataset.items(),
        dataset.pictures(),
        List.of(new LabelSet(labels.name(), labels.labels(), masks.toArray(long[][]::new))),
        dataset.split());
  }

  private static Trained train(RunStore store, OpenData data) throws Exception {
    EngineRuntime runtime = EngineRuntime.start(new ComputeDevice.Cpu());
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    HyperParameters small =
        new HyperParameters(
            16,
            3,
            1,
            8,
            recipe.network(),
            recipe.optimizer(),
            recipe.criticInput(),
            recipe.modalityGapWarmUp(),
            recipe.knobs());
    TrainingJobs.Job job =
        new TrainingJobs(store, runtime, data, 1).begin("labels", small, _ -> {});
    job.session().start();
    assertThat(job.session().end().get()).isEqualTo(TrainingState.FINISHED);
    Path checkpoint = store.folder(job.run().id()).resolve(CheckpointFile.NAME);
    return new Trained(
        new CheckpointFile().read(checkpoint).trainer().parameters(),
        store.epochReports(job.run().id()).getFirst().meanAveragePrecision());
  }
}
