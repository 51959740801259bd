package dev.cmimh.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.evaluation.CodeStatistics;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.CheckpointFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FittingJobsTest {

  private static final MethodSettings SETTINGS = MethodSettings.usual(8, 3);

  @TempDir private Path folder;
  private RunStore store;
  private OpenData data;

  static Stream<HashingMethod> methods() {
    return new Baselines().all().stream();
  }

  @BeforeEach
  void open() throws IOException {
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    store = RunStore.open(home);
    ColouredPairs.write(folder.resolve("pairs"));
    data =
        new DataOpener(home, _ -> {})
            .open(folder.resolve("pairs").toString(), (_, _, _) -> {}, () -> false);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aRunOfAnyMethodIsStoredAndSearchedLikeOneOfCmimh(HashingMethod method) throws IOException {
    Run run = fit(method, data);

    assertThat(run.state()).isEqualTo(RunState.FINISHED);
    assertThat(run.description().method()).isEqualTo(method.name());
    assertThat(run.description().hyperParameters().bits()).isEqualTo(8);
    assertThat(store.find(RunStore.LATEST).id()).isEqualTo(run.id());
    ModelSearch search = ModelSearches.of(data, OpenModel.read(store, run, data), 1);
    ModelSearch.Found found =
        search.words("red", new ModelSearch.Wish(Modality.IMAGE, RankingMode.ASYMMETRIC, 3));
    assertThat(found.answer().hits())
        .hasSize(3)
        .allSatisfy(
            hit -> assertThat(data.dataset().items().get(hit.item()).words()).contains("red"));
    assertThat(found.says()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void permutedLabelsChangeNotOneBitOfTheModel(HashingMethod method) throws IOException {
    Run honest = fit(method, data);
    Run permuted = fit(method, OpenData.of(permuted(data.dataset()), data.features()));

    assertThat(Files.readAllBytes(file(permuted))).isEqualTo(Files.readAllBytes(file(honest)));
  }

  @Test
  void aCancelledRunIsStoredAsStoppedAndHasNoModel() {
    HashingMethod method = new Baselines().named("cmfh").orElseThrow();
    FittingJobs jobs = new FittingJobs(store, data);
    Run run = jobs.begin("cancelled", method, SETTINGS);

    assertThatThrownBy(
            () -> jobs.fit(run, method, SETTINGS, new FittingWatch((_, _, _) -> {}, () -> true)))
        .isInstanceOf(CancellationException.class);

    assertThat(store.find(run.id()).state()).isEqualTo(RunState.STOPPED);
    assertThatThrownBy(() -> OpenModel.read(store, run, data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no model");
  }

  @Test
  void aFittedRunIsMeasuredLikeCmimhAndItsFiguresAreListed() throws IOException {
    Run run = fit(new Baselines().named("acq").orElseThrow(), data);

    FitVerdict verdict = new FittingJobs(store, data).measure(run, 1);

    assertThat(verdict.headline()).extracting(RetrievalFigure::task).containsExactly(Task.values());
    assertThat(verdict.headline()).allSatisfy(it -> assertThat(it.value()).isBetween(0.0, 1.0));
    assertThat(verdict.ownPairReciprocalRank()).isBetween(0.0, 1.0);
    assertThat(store.fitReport(run.id()).orElseThrow().ownPairReciprocalRank())
        .isEqualTo(verdict.ownPairReciprocalRank());
    assertThat(verdict.figures()).containsAll(store.figures(run.id())).isNotEmpty();
    RunSummary listed = store.catalogue().list().getFirst();
    verdict
        .headline()
        .forEach(it -> assertThat(listed.validation()).containsEntry(it.task(), it.value()));
    assertThat(listed.test()).containsOnlyKeys(Task.values());
  }

  @Test
  void correlatedBitsOfTheTrainingItemsAreReportedAsForCmimh() throws IOException {
    Run run = fit(new Baselines().named("acq").orElseThrow(), data);
    FittingJobs jobs = new FittingJobs(store, data);

    jobs.measure(run, 1);

    int[] train = data.dataset().split().train();
    HashFunction model = OpenModel.read(store, run, data).onHost();
    FloatMatrix images = model.imageLogits(data.features().images().select(train));
    FloatMatrix texts = model.textLogits(data.features().texts().select(train));
    assertThat(store.fitReport(run.id()).orElseThrow().correlationError())
        .isEqualTo((correlationError(images) + correlationError(texts)) / 2);
  }

  private static double correlationError(FloatMatrix logits) {
    return CodeStatistics.of(HashCodes.of(logits)).correlationError();
  }

  @Test
  void aRunLearnsFromAsManyPairsAsItAsksForAlsoWhenItIsRepeated() throws IOException {
    HashingMethod method = new Baselines().named("cvh").orElseThrow();
    FittingJobs jobs = new FittingJobs(store, data);

    Run few =
        jobs.fit(jobs.begin("few", method, SETTINGS, 16), method, SETTINGS, FittingWatch.none());
    FittingJobs.Begun repeat = jobs.repeat(few);
    Run repeated = jobs.fit(repeat.run(), repeat.method(), repeat.settings(), FittingWatch.none());

    LearnedHash expected = method.fit(SETTINGS, data.trainingPairs(16), FittingWatch.none());
    FloatMatrix images = data.features().images();
    HashFunction model = OpenModel.read(store, few, data).onHost();
    assertThat(HashCodes.of(model.imageLogits(images)))
        .isEqualTo(HashCodes.of(expected.imageLogits(images)));
    assertThat(few.description().hyperParameters().trainingPairs()).isEqualTo(16);
    assertThat(Files.readAllBytes(file(repeated))).isEqualTo(Files.readAllBytes(file(few)));
    assertThat(Files.readAllBytes(file(few)))
        .isNotEqualTo(Files.readAllBytes(file(fit(method, data))));
  }

  @Test
  void morePairsThanThereAreAreRefusedBeforeARunBegins() {
    HashingMethod method = new Baselines().named("cvh").orElseThrow();

    assertThatThrownBy(() -> new FittingJobs(store, data).begin("many", method, SETTINGS, 10_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("training pairs, not 10000");
    assertThat(store.list()).isEmpty();
  }

  @Test
  void aMatrixThatIsSingularFailsTheRunInASentence() {
    HashingMethod singular = new Singular();
    FittingJobs jobs = new FittingJobs(store, data);
    Run run = jobs.begin("singular", singular, SETTINGS);

    assertThatThrownBy(() -> jobs.fit(run, singular, SETTINGS, FittingWatch.none()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("SINGULAR could not learn from these pairs: raise the ridge");

    assertThat(store.find(run.id()).state()).isEqualTo(RunState.FAILED);
  }

  /** Fails as a method does whose features leave a matrix singular. */
  private record Singular() implements HashingMethod {

    @Override
    public String name() {
      return "singular";
    }

    @Override
    public String label() {
      return "SINGULAR";
    }

    @Override
    public List<SettingRange> settings() {
      return List.of();
    }

    @Override
    public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
      throw new ArithmeticException("raise the ridge");
    }

    @Override
    public LearnedHash read(Content content) {
      throw new IllegalArgumentException("It has learned nothing");
    }
  }

  @Test
  void noRunBeginsWithASettingOutOfItsRange() {
    HashingMethod method = new Baselines().named("acq").orElseThrow();
    MethodSettings wrong = new MethodSettings(8, 1, Map.of("rounds", 0.5));

    assertThatThrownBy(() -> new FittingJobs(store, data).begin("wrong", method, wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The setting rounds must be a whole number from 1 to 1000, but is 0.5");
    assertThat(store.list()).isEmpty();
  }

  @Test
  void aModelOfAnotherMethodInARunsFolderIsNamed() throws IOException {
    Run acq = fit(new Baselines().named("acq").orElseThrow(), data);
    Run cvh = fit(new Baselines().named("cvh").orElseThrow(), data);
    Files.write(file(cvh), Files.readAllBytes(file(acq)));

    assertThatThrownBy(() -> OpenModel.read(store, cvh, data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a model of CVH");
  }

  private Run fit(HashingMethod method, OpenData pairs) throws IOException {
    FittingJobs jobs = new FittingJobs(store, pairs);
    return jobs.fit(
        jobs.begin(method.label(), method, settings(method)),
        method,
        settings(method),
        FittingWatch.none());
  }

  /** An epoch of DJSRH is a single step here. */
  private static MethodSettings settings(HashingMethod method) {
    return method.name().equals("djsrh")
        ? new MethodSettings(8, 3, Map.of("epochs", 300.0, "learning-rate", 0.05))
        : SETTINGS;
  }

  private Path file(Run run) {
    return store.folder(run.id()).resolve(CheckpointFile.NAME);
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
}
