package dev.cmimh.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.format.VerifiedParts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.retrieval.SearchAnswer;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterFiles;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterMakingTest {

  private static final ModelSearch.Wish ALL =
      new ModelSearch.Wish(Modality.IMAGE, RankingMode.HAMMING, ColouredPairs.ITEMS);

  @TempDir private Path folder;

  private ExplorerHome home;
  private DataOpener opener;
  private OpenData data;

  @BeforeEach
  void openData() throws Exception {
    home = new ExplorerHome(folder.resolve("home"));
    opener = new DataOpener(home, _ -> {});
    ColouredPairs.write(folder.resolve("pairs"));
    PairedDataset dataset = opener.openDataset(folder.resolve("pairs").toString());
    assertThat(home.features())
        .as("features are not computed before they are asked for")
        .doesNotExist();
    List<String> stages = new ArrayList<>();
    data = opener.openFeatures(dataset, (stage, _, _) -> stages.add(stage.label()), () -> false);
    assertThat(stages).contains("Describing pictures");
  }

  @Test
  void whatIsWrittenIsReadBackAndFindsWhatTheTrainedRunFinds() throws Exception {
    try (RunStore store = RunStore.open(home)) {
      Run run = train(store);
      RunRecord record = store.read(run.id());
      CmimhModel model = OpenModel.readNetworks(store, run, data);
      Path files = folder.resolve("starter");

      new StarterMaking(data, 1).write(record, model, files, (_, _, _) -> {});

      StarterRun starter =
          StarterFiles.read(
              VerifiedParts.read("it", file -> Files.newInputStream(files.resolve(file))));
      assertThat(starter.fits(data.dataset())).isTrue();
      assertThat(starter.record().run().id()).isEqualTo(StarterRun.ID);
      assertThat(starter.record().epochs()).usingRecursiveComparison().isEqualTo(record.epochs());
      assertThat(starter.record().steps()).isSubsetOf(record.steps()).hasSize(1);
      assertThat(starter.record().run().description().hyperParameters())
          .isEqualTo(record.run().description().hyperParameters());
      ModelSearch shipped = ModelSearches.of(starter, data.dataset(), 1);
      ModelSearch trained = ModelSearches.of(data, model, 1);
      for (int item = 0; item < ColouredPairs.ITEMS; item += 5) {
        assertThat(distanceToItself(shipped, item)).isZero();
        assertThat(distanceToItself(trained, item)).isZero();
        assertThat(shipped.item(item, Modality.TEXT, ALL).answer().code().digits())
            .hasSameSizeAs(trained.item(item, Modality.TEXT, ALL).answer().code().digits());
      }
    }
  }

  @Test
  void aModelAnswersAlikeWhoeverEncodesTheItems() throws Exception {
    try (RunStore store = RunStore.open(home)) {
      Run run = train(store);
      EngineRuntime runtime = EngineRuntime.start(new ComputeDevice.Cpu());
      try (OpenModel model = OpenModel.of(store, run, runtime, data)) {
        ModelSearch onEngine = ModelSearches.of(data, model, 1);
        ModelSearch onHost = ModelSearches.of(data, model.model(), 1);

        for (int item = 0; item < ColouredPairs.ITEMS; item += 7) {
          assertThat(onEngine.item(item, Modality.IMAGE, ALL).answer())
              .usingRecursiveComparison()
              .isEqualTo(onHost.item(item, Modality.IMAGE, ALL).answer());
        }
        assertThat(onHost.item(3, Modality.IMAGE, ALL).sharesLabel())
            .hasSize(ColouredPairs.ITEMS)
            .contains(true, false);
      }
    }
  }

  private static int distanceToItself(ModelSearch search, int item) throws Exception {
    return search.item(item, Modality.IMAGE, ALL).answer().hits().stream()
        .filter(hit -> hit.item() == item)
        .mapToInt(SearchAnswer.Hit::distance)
        .findFirst()
        .orElseThrow();
  }

  private Run train(RunStore store) throws Exception {
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
    EngineRuntime runtime = EngineRuntime.start(new ComputeDevice.Cpu());
    TrainingJobs.Job job =
        new TrainingJobs(store, runtime, data, 1).begin("starter", small, _ -> {});
    job.session().start();
    assertThat(job.session().end().get()).isEqualTo(TrainingState.FINISHED);
    return store.find(job.run().id());
  }
}
