package dev.cmimh.app.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.ColouredPairs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at a run in training and through its epochs; the test's thread plays the window's. */
class CodesOfATrainedRunTest {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int EPOCHS = 3;
  private static final int JUDGED = 40;

  @TempDir private Path folder;
  private final Workers workers = new Workers();
  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final Background background = workers.background(2, userInterface::add);
  private Workspace workspace;
  private TrainingDesk desk;
  private CodesViewModel codes;

  @BeforeEach
  void open() throws Exception {
    ColouredPairs.write(folder.resolve("pairs"));
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);
    desk = new TrainingDesk(workspace, background);
    ModelShelf shelf =
        new ModelShelf(
            workspace,
            desk,
            background,
            (_, action) -> {
              background.tell(action);
              return new Cancellation();
            });
    codes =
        new CodesViewModel(workspace, shelf, background, OpenEmoji.memory(folder), Texts.shipped());
    codes.show(true);
    workspace.open(folder.resolve("pairs").toString(), new ComputeDevice.Cpu());
    await(desk::canTrain);
  }

  @AfterEach
  void close() throws InterruptedException {
    workspace.close();
    workers.close();
  }

  @Test
  void codesFollowTheTrainingAndEveryEpochCanBeSeenAgain() throws Exception {
    await(() -> codes.message().get().startsWith("No model knows this data set yet"));

    train();
    await(() -> codes.shown().get().filter(shown -> shown.epochs().size() == EPOCHS).isPresent());

    ShownCodes newest = codes.shown().get().orElseThrow();
    assertThat(newest.epochs()).containsExactly(1, 2, 3);
    assertThat(newest.pairs().size()).isEqualTo(ColouredPairs.ITEMS);
    assertThat(newest.pairs().logits()).isPresent();

    codes.epoch().set(OptionalInt.of(1));
    await(() -> codes.shown().get().filter(shown -> shown.epoch().isPresent()).isPresent());

    ShownCodes first = codes.shown().get().orElseThrow();
    assertThat(first.epoch()).hasValue(1);
    assertThat(first.pairs().size()).isEqualTo(JUDGED);
    assertThat(first.report().histograms()).isPresent();
    codes.epoch().set(OptionalInt.of(EPOCHS));
    await(() -> codes.shown().get().filter(shown -> shown.epoch().orElse(0) > 1).isPresent());
    assertThat(codes.shown().get().orElseThrow().pairs().codes())
        .isEqualTo(newest.pairs().codes().select(first.pairs().items()))
        .isNotEqualTo(first.pairs().codes());
  }

  private void train() throws Exception {
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    desk.train(
        "colours",
        new HyperParameters(
            16,
            1,
            EPOCHS,
            8,
            recipe.network(),
            recipe.optimizer(),
            recipe.criticInput(),
            recipe.modalityGapWarmUp(),
            recipe.knobs()));
    await(() -> desk.progress().get().state() == TrainingState.FINISHED);
  }

  /** Does what the user interface has to do until the condition holds. */
  private void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(workspace.failure().get()).isNull();
      assertThat(desk.failure().get()).isNull();
      Runnable message = userInterface.poll(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(message).as("a message before the deadline").isNotNull();
      message.run();
      assertThat(System.nanoTime()).as("time").isLessThan(deadline);
    }
  }
}
