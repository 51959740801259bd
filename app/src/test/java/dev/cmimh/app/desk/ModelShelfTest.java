package dev.cmimh.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunTags;
import dev.cmimh.model.run.SweepStore;
import dev.cmimh.model.sweep.ExampleSweeps;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.ColouredPairs;
import dev.cmimh.model.workbench.ModelSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs on a few pictures; this test's thread is the user interface. */
class ModelShelfTest {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final ModelChoice LATEST = new ModelChoice.Latest();

  @TempDir private Path folder;

  private final Workers workers = new Workers();
  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final Background background = workers.background(2, userInterface::add);
  private Workspace workspace;
  private TrainingDesk desk;
  private ModelShelf shelf;

  @BeforeEach
  void open() throws Exception {
    ColouredPairs.write(folder.resolve("pairs"));
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);
    desk = new TrainingDesk(workspace, background);
    shelf =
        new ModelShelf(
            workspace,
            desk,
            background,
            (_, action) -> {
              background.tell(action);
              return new Cancellation();
            });
    workspace.open(folder.resolve("pairs").toString(), new ComputeDevice.Cpu());
    await(desk::canTrain);
  }

  @AfterEach
  void close() throws InterruptedException {
    desk.stopAndWait();
    workspace.close();
    workers.close();
  }

  @Test
  void noModelKnowsDataThatNobodyTrainedOn() throws Exception {
    assertThat(shelf.choices()).isEmpty();
    assertThat(shelf.open(LATEST)).isEmpty();
    assertThat(shelf.bits(LATEST)).isEmpty();
  }

  @Test
  void theModelInTrainingAnswersWhileSomebodyLooks() throws Exception {
    shelf.watch(true);
    desk.train("a run", settings(10_000));

    await(() -> latest().map(OpenedModel::origin).filter(this::isLiveAfterEpochTwo).isPresent());

    ModelSearch.Wish wish = new ModelSearch.Wish(Modality.IMAGE, RankingMode.HAMMING, 5);
    assertThat(latest().orElseThrow().search().words("red", wish).answer().hits()).hasSize(5);
  }

  @Test
  void nobodyFollowsTheTrainingUnlessSomebodyLooks() throws Exception {
    train("a run");

    assertThat(latest().orElseThrow().origin()).isInstanceOf(OpenedModel.Origin.Stored.class);
  }

  @Test
  void aStoredRunIsOfferedAndStaysOpen() throws Exception {
    Run run = train("a run");

    assertThat(shelf.choices()).extracting(ModelChoice::key).containsExactly("latest", run.id());
    ModelChoice stored = new ModelChoice.Stored(run);
    assertThat(shelf.bits(stored)).hasValue(16);
    assertThat(shelf.bits(LATEST)).hasValue(16);
    assertThat(shelf.open(stored)).isPresent();
    assertThat(shelf.open(stored).orElseThrow()).isSameAs(shelf.open(stored).orElseThrow());
  }

  @Test
  void aRunThatWasDeletedIsNamedAndTheLatestPassesItOver() throws Exception {
    Run first = train("the first");
    Run second = train("the second");
    Path checkpoint = workspace.store().get().folder(second.id()).resolve(CheckpointFile.NAME);

    Files.delete(checkpoint);

    assertThatThrownBy(() -> shelf.open(new ModelChoice.Stored(second)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(second.id());
    assertThat(latest().orElseThrow().origin())
        .isInstanceOfSatisfying(
            OpenedModel.Origin.Stored.class,
            origin -> assertThat(origin.run().id()).isEqualTo(first.id()));
  }

  @Test
  void aTrialOfASweepAndARunOfAStudyAreOfferedAndAreNotTheLatest() throws Exception {
    Run own = train("a run");
    Run trial = train("a trial");
    Run ofStudy = train("a run of a study");
    SweepStore sweeps = workspace.store().get().sweeps();
    Sweep sweep = sweeps.create(ExampleSweeps.plan());
    sweeps.save(sweep.id(), sweep.trials().getFirst().begunAs(trial.id()));
    workspace.store().get().catalogue().tag(ofStudy.id(), List.of(RunTags.STUDY));
    long renewals = shelf.renewals().get();

    shelf.refresh();
    await(() -> shelf.renewals().get() > renewals);

    assertThat(shelf.choices())
        .extracting(ModelChoice::key)
        .containsExactly("latest", ofStudy.id(), trial.id(), own.id());
    assertThat(latest().orElseThrow().origin())
        .isInstanceOfSatisfying(
            OpenedModel.Origin.Stored.class,
            origin -> assertThat(origin.run().id()).isEqualTo(own.id()));
  }

  @Test
  void nothingIsToldWhereNothingChanged() throws Exception {
    train("a run");
    AtomicInteger told = new AtomicInteger();
    shelf.renewals().addListener((_, _, _) -> told.incrementAndGet());

    shelf.refresh();
    train("another");

    assertThat(told).hasValue(1);
  }

  @Test
  void otherDataHasOtherModels() throws Exception {
    train("a run");
    ColouredPairs.write(folder.resolve("others"));
    Files.writeString(
        folder.resolve("others/pairs.csv"),
        Files.readString(folder.resolve("others/pairs.csv")).replace("pink", "rose"));

    workspace.open(folder.resolve("others").toString(), new ComputeDevice.Cpu());
    await(() -> workspace.dataset().get().name().endsWith("others") && desk.canTrain());

    assertThat(shelf.choices()).isEmpty();
    assertThat(latest()).isEmpty();
  }

  @Test
  void dataThatCannotBeReadLeavesWhatIsOpen() throws Exception {
    Path missing = folder.resolve("missing");

    workspace.open(missing.toString(), new ComputeDevice.Cpu());
    await(() -> !workspace.notice().get().isEmpty());

    assertThat(workspace.notice().get()).contains("missing").endsWith("stays open.");
    assertThat(workspace.dataset().get().name()).endsWith("pairs");
    assertThat(desk.canTrain()).isTrue();
  }

  private Run train(String name) throws Exception {
    desk.train(name, settings(1));
    await(() -> desk.progress().get().state() == TrainingState.FINISHED);
    String id = desk.progress().get().run().orElseThrow().id();
    await(() -> shelf.choices().stream().anyMatch(choice -> choice.key().equals(id)));
    return workspace.store().get().find(id);
  }

  private Optional<OpenedModel> latest() throws IOException {
    return shelf.open(LATEST);
  }

  private boolean isLiveAfterEpochTwo(OpenedModel.Origin origin) {
    return origin instanceof OpenedModel.Origin.Live live && live.epoch() > 2;
  }

  private static HyperParameters settings(int epochs) {
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    return new HyperParameters(
        16,
        1,
        epochs,
        8,
        recipe.network(),
        recipe.optimizer(),
        recipe.criticInput(),
        recipe.modalityGapWarmUp(),
        recipe.knobs());
  }

  @FunctionalInterface
  private interface Condition {

    boolean holds() throws Exception;
  }

  /** Does what the user interface has to do until the condition holds. */
  private void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!condition.holds()) {
      assertThat(workspace.failure().get()).isNull();
      assertThat(desk.failure().get()).isNull();
      assertThat(shelf.failure().get()).isNull();
      Runnable message = userInterface.poll(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(message).as("a message before the deadline").isNotNull();
      message.run();
      assertThat(System.nanoTime()).as("time").isLessThan(deadline);
    }
  }
}
