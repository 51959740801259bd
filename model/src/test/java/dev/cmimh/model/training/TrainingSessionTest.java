package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.hashing.cmimh.SmallRun;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.training.TrainingSession.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSessionTest {

  private static final int PAIRS = 50;
  private static final LiveKnobs KNOBS = new LiveKnobs(30, 10, 0.8, 0.01, 0.1, 1e-3, 2e-3);
  private static final LiveKnobs CHANGED = new LiveKnobs(10, 1, 2, 0.1, 1, 5e-3, 5e-3);
  private static final LiveKnobs EXPLODING = new LiveKnobs(30, 10, 0.8, 0.01, 0.1, 1e30, 1e30);

  @TempDir private Path folder;
  private final TrainingPairs pairs = SmallRun.pairs(PAIRS);
  private final ToldEvents told = new ToldEvents();
  private Path checkpoint;
  private TrainingSession session;

  /** Called on the session's thread after each step, so that wishes come at an exact moment. */
  private LongConsumer afterStep = step -> {};

  @BeforeEach
  void nameTheCheckpoint() {
    checkpoint = folder.resolve(CheckpointFile.NAME);
  }

  @Test
  void eventsComeInTheOrderInWhichThingsHappened() throws Exception {
    start(setup());

    assertThat(ToldEvents.words(told.until(TrainingState.FINISHED)))
        .containsExactly(
            "RUNNING",
            "step 1",
            "step 2",
            "step 3",
            "epoch 1",
            "step 4",
            "step 5",
            "step 6",
            "epoch 2",
            "step 7",
            "step 8",
            "step 9",
            "epoch 3",
            "FINISHED");
    assertThat(session.end().get(30, TimeUnit.SECONDS)).isEqualTo(TrainingState.FINISHED);
    assertThat(session.state()).isEqualTo(TrainingState.FINISHED);
    assertThat(session.state().isFinal()).isTrue();
    assertThat(read().trainer().steps()).isEqualTo(9);
  }

  @Test
  void reportsCarryTheFiguresOfStepsAndEpochs() throws Exception {
    start(setup());

    List<StepReport> steps = new ArrayList<>();
    List<EpochReport> epochs = new ArrayList<>();
    for (TrainingEvent event : told.until(TrainingState.FINISHED)) {
      switch (event) {
        case TrainingEvent.Stepped(StepReport report) -> steps.add(report);
        case TrainingEvent.EpochEnded(EpochReport report, var _) -> epochs.add(report);
        default -> {}
      }
    }

    assertThat(steps)
        .allSatisfy(
            report -> {
              assertThat(report.knobs()).isEqualTo(KNOBS);
              assertThat(report.samplesPerSecond()).isPositive();
              assertThat(report.gradientNorm()).isPositive();
              assertThat(report.imagePrivateInformation()).isPositive();
              assertThat(report.epoch()).isEqualTo((int) (report.step() + 2) / 3);
            });
    assertThat(epochs).extracting(EpochReport::step).containsExactly(3L, 6L, 9L);
    assertThat(epochs).extracting(EpochReport::ownPairReciprocalRank).containsOnly(0.5);
    assertThat(epochs).extracting(EpochReport::health).containsOnly(List.of());
    assertThat(epochs).extracting(EpochReport::seconds).isSorted().allMatch(s -> s > 0);
  }

  @Test
  void anEpochHandsOverTheModelThatWasJudged() throws Exception {
    List<CmimhModel> models = new ArrayList<>();
    List<Double> judged = new ArrayList<>();
    CodeJudge judge =
        function -> {
          judged.add((double) function.imageLogits(pairs.images()).at(0, 0));
          return judge(0.5).judge(function);
        };
    start(setup(judge, Optional.empty()));

    for (TrainingEvent event : told.until(TrainingState.FINISHED)) {
      if (event instanceof TrainingEvent.EpochEnded(EpochReport _, CmimhModel model)) {
        models.add(model);
      }
    }

    assertThat(judged).hasSize(3).doesNotHaveDuplicates();
    for (int epoch = 0; epoch < models.size(); epoch++) {
      try (CmimhHashFunction function =
          new CmimhHashFunction(SmallRun.runtime(), models.get(epoch))) {
        assertThat((double) function.imageLogits(pairs.images()).at(0, 0))
            .isEqualTo(judged.get(epoch));
      }
    }
    assertThat(models.getLast().parameters()).containsExactly(read().trainer().parameters());
  }

  @Test
  void pauseStopsAndOneStepIsExactlyOne() throws Exception {
    pauseAfter(2);
    start(setup());

    assertThat(ToldEvents.words(told.until(TrainingState.PAUSED)))
        .containsExactly("RUNNING", "step 1", "step 2", "PAUSED");
    told.assertQuiet();
    assertThat(session.state()).isEqualTo(TrainingState.PAUSED);
    assertThat(read().trainer().steps()).as("a pause saves").isEqualTo(2);

    session.step();
    assertThat(ToldEvents.words(told.until(TrainingState.PAUSED)))
        .containsExactly("RUNNING", "step 3", "epoch 1", "PAUSED");
    told.assertQuiet();

    session.resume();
    assertThat(ToldEvents.words(told.until(TrainingState.FINISHED)))
        .startsWith("RUNNING", "step 4", "step 5")
        .endsWith("step 9", "epoch 3", "FINISHED");
  }

  @Test
  void aSessionThatIsPausedBeforeItStartsWaitsBeforeItsFirstStep() throws Exception {
    session = new TrainingSession(setup(), told);
    session.pause();
    session.start();

    assertThat(ToldEvents.words(told.until(TrainingState.PAUSED)))
        .containsExactly("RUNNING", "PAUSED");
    session.stop();
    told.until(TrainingState.STOPPED);
  }

  @Test
  void stopEndsAfterTheStepAndWritesACheckpoint() throws Exception {
    afterStep = step -> stopAt(step, 5);
    start(setup());

    assertThat(ToldEvents.words(told.until(TrainingState.STOPPED))).endsWith("step 5", "STOPPED");
    assertThat(session.end().get(30, TimeUnit.SECONDS)).isEqualTo(TrainingState.STOPPED);
    assertThat(read().trainer().steps()).isEqualTo(5);
    session.resume();
    session.step();
    told.assertQuiet();
  }

  @Test
  void aPausedSessionCanBeStopped() throws Exception {
    pauseAfter(1);
    start(setup());
    told.until(TrainingState.PAUSED);

    session.stop();

    told.until(TrainingState.STOPPED);
    assertThat(read().trainer().steps()).isEqualTo(1);
  }

  @Test
  void aChangeActsInTheNextStepAndIsReported() throws Exception {
    pauseAfter(1);
    start(setup());
    told.until(TrainingState.PAUSED);

    session.change(CHANGED);
    session.step();

    List<TrainingEvent> events = told.until(TrainingState.PAUSED);
    assertThat(ToldEvents.words(events)).containsExactly("RUNNING", "knobs 2", "step 2", "PAUSED");
    assertThat(events.get(1)).isEqualTo(new TrainingEvent.KnobsChanged(2, CHANGED));
    assertThat(((TrainingEvent.Stepped) events.get(2)).report().knobs()).isEqualTo(CHANGED);
    assertThat(read().knobs()).isEqualTo(CHANGED);
    assertThat(read().parameters().knobs()).as("the settings at the start").isEqualTo(KNOBS);
    session.stop();
    told.until(TrainingState.STOPPED);
  }

  @Test
  void aChangeChangesWhatIsLearned() throws Exception {
    assertThat(trained(CHANGED, 100)).containsExactly(trained(KNOBS, 100));
    assertThat(trained(CHANGED, 4)).isNotEqualTo(trained(KNOBS, 4));
  }

  @Test
  void aResumedRunEndsWithTheParametersOfAnUnbrokenOne() throws Exception {
    for (int brokenAfter : new int[] {1, 3, 5}) {
      afterStep =
          step -> {
            changeAt(step, 2, CHANGED);
            stopAt(step, brokenAfter);
          };
      start(setup());
      told.until(TrainingState.STOPPED);
      Checkpoint broken = read();

      afterStep = step -> changeAt(step, 2, CHANGED);
      start(setup(judge(0.5), Optional.of(broken)));

      assertThat(ToldEvents.words(told.until(TrainingState.FINISHED)))
          .startsWith("RUNNING", "step " + (brokenAfter + 1));
      Checkpoint resumed = read();
      assertThat(resumed.seconds()).isGreaterThan(broken.seconds());
      assertThat(resumed.trainer().parameters()).containsExactly(trained(CHANGED, 2));
    }
  }

  @Test
  void aRunThatIsResumedAfterItsEndHasNothingLeftToDo() throws Exception {
    start(setup());
    told.until(TrainingState.FINISHED);

    start(setup(judge(0.5), Optional.of(read())));

    assertThat(ToldEvents.words(told.until(TrainingState.FINISHED)))
        .containsExactly("RUNNING", "FINISHED");
  }

  @Test
  void labelsLeaveTheParametersBitIdentical() throws Exception {
    List<float[]> parameters = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    for (long labels = 1; labels <= 2; labels++) {
      start(setup(judgeWithLabels(labels), Optional.empty()));
      for (TrainingEvent event : told.until(TrainingState.FINISHED)) {
        if (event instanceof TrainingEvent.EpochEnded(EpochReport report, var _)
            && report.epoch() == 3) {
          figures.add(report.meanAveragePrecision().get(Task.IMAGE_TO_TEXT));
        }
      }
      parameters.add(read().trainer().parameters());
    }

    assertThat(parameters.get(0)).containsExactly(parameters.get(1));
    assertThat(figures).as("the labels do differ").doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void aSessionStartsOnce() throws Exception {
    start(setup());

    assertThatThrownBy(() -> session.start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("A session is started once; this one is ");
    told.until(TrainingState.FINISHED);
  }

  @Test
  void aJudgeThatFailsEndsTheSessionWithASentence() throws Exception {
    CodeJudge failing =
        function -> {
          throw new IllegalStateException("the labels are gone");
        };
    start(setup(failing, Optional.empty()));

    assertFailed(
        "Training ended by a failure: the labels are gone. The last checkpoint is kept.", 3);
    assertThat(read().trainer().steps()).as("the epoch is not lost").isEqualTo(3);
  }

  @Test
  void tooLittleMemoryEndsTheSessionWithASentence() throws Exception {
    CodeJudge greedy =
        function -> {
          throw new OutOfMemoryError("Java heap space");
        };
    start(setup(greedy, Optional.empty()));

    assertFailed(
        "Training needed more memory than this program may use. The last checkpoint is kept. Give"
            + " the program more memory, or train with smaller batches.",
        3);
    assertThat(read().trainer().steps()).isEqualTo(3);
  }

  @Test
  void aListenerThatFailsEndsTheSessionAndItsFailureIsHandedOn() throws Exception {
    IllegalStateException full = new IllegalStateException("no space for reports");
    session =
        new TrainingSession(
            setup(),
            event -> {
              told.accept(event);
              if (event instanceof TrainingEvent.StateChanged(TrainingState state, String _)
                  && state == TrainingState.RUNNING) {
                return;
              }
              throw full;
            });
    session.start();

    List<TrainingEvent> events = told.until(TrainingState.FAILED);
    assertThat(ToldEvents.words(events)).containsExactly("RUNNING", "step 1", "FAILED");
    assertThat(ToldEvents.message(events)).contains("no space for reports");
    assertThatThrownBy(() -> session.end().get(30, TimeUnit.SECONDS)).hasRootCause(full);
    assertThat(session.state()).isEqualTo(TrainingState.FAILED);
  }

  @Test
  void aFolderThatCannotBeWrittenEndsTheSessionWithASentence() throws Exception {
    checkpoint = folder.resolve("missing").resolve(CheckpointFile.NAME);
    start(setup());

    List<TrainingEvent> events = told.until(TrainingState.FAILED);

    assertThat(ToldEvents.words(events))
        .as("told before the next epoch's end, in the order in which things happened")
        .startsWith("RUNNING", "step 1", "step 2", "step 3", "epoch 1")
        .doesNotContain("epoch 2")
        .endsWith("FAILED");
    assertThat(ToldEvents.message(events))
        .isEqualTo(
            "Training ended by a failure: "
                + checkpoint
                + " cannot be written: there is no such file or folder. The last checkpoint is"
                + " kept.");
    assertThat(session.end().get(30, TimeUnit.SECONDS)).isEqualTo(TrainingState.FAILED);
  }

  @Test
  void pairsThatDoNotFitTheCheckpointEndTheSessionWithASentence() throws Exception {
    start(setup());
    told.until(TrainingState.FINISHED);
    TrainingPairs wider =
        new TrainingPairs(
            FloatMatrix.of(PAIRS, 7, new float[7 * PAIRS]), pairs.texts(), pairs.textIdentity());

    Setup setup = setup(judge(0.5), Optional.of(read()));
    start(
        new Setup(
            setup.runtime(),
            setup.parameters(),
            wider,
            setup.judge(),
            checkpoint,
            setup.resumed()));

    List<TrainingEvent> events = told.until(TrainingState.FAILED);
    assertThat(ToldEvents.message(events)).contains("parameters, but").contains("were given");
    assertThat(session.end().get(30, TimeUnit.SECONDS)).isEqualTo(TrainingState.FAILED);
  }

  @Test
  void anInfiniteFeatureIsNamedAsDivergence() throws Exception {
    float[] texts = pairs.texts().toArray();
    texts[0] = Float.POSITIVE_INFINITY;
    Setup setup = setup();
    TrainingPairs damaged =
        new TrainingPairs(
            pairs.images(),
            FloatMatrix.of(PAIRS, pairs.texts().columns(), texts),
            pairs.textIdentity());
    start(
        new Setup(
            setup.runtime(),
            setup.parameters(),
            damaged,
            setup.judge(),
            checkpoint,
            Optional.empty()));

    assertThat(ToldEvents.message(told.until(TrainingState.FAILED)))
        .startsWith("Training diverged at step ")
        .contains("The text reconstruction error became ")
        .contains("The last good checkpoint is kept.");
  }

  @Test
  void aLearningRateThatExplodesIsDivergenceAndKeepsTheLastGoodCheckpoint() throws Exception {
    afterStep = step -> changeAt(step, 3, EXPLODING);
    start(setup());

    List<TrainingEvent> events = told.until(TrainingState.FAILED);

    assertThat(ToldEvents.words(events)).endsWith("epoch 1", "knobs 4", "step 4", "FAILED");
    assertThat(ToldEvents.message(events))
        .startsWith("Training diverged at step 5: The ")
        .contains(" became ");
    assertThat(read().trainer().steps()).isEqualTo(3);
    assertThat(read().trainer().parameters()).containsExactly(trainedFor(3));
  }

  @Test
  void theLastStepOfAnEpochDoesNotReplaceAGoodCheckpointWhenItExplodes() throws Exception {
    afterStep = step -> changeAt(step, 5, EXPLODING);
    start(setup());

    List<TrainingEvent> events = told.until(TrainingState.FAILED);

    assertThat(ToldEvents.words(events)).endsWith("knobs 6", "step 6", "FAILED");
    assertThat(ToldEvents.message(events)).startsWith("Training diverged at step 6: The ");
    assertThat(read().trainer().steps()).isEqualTo(3);
  }

  @Test
  void aPauseDoesNotReplaceAGoodCheckpointWhenItsStepExploded() throws Exception {
    afterStep =
        step -> {
          changeAt(step, 3, EXPLODING);
          stopAt(step, 4);
        };
    start(setup());

    told.until(TrainingState.FAILED);

    assertThat(read().trainer().steps()).isEqualTo(3);
  }

  private void start(Setup setup) {
    session =
        new TrainingSession(
            setup,
            event -> {
              told.accept(event);
              if (event instanceof TrainingEvent.Stepped(StepReport report)) {
                afterStep.accept(report.step());
              }
            });
    session.start();
  }

  private void pauseAfter(long wanted) {
    afterStep =
        step -> {
          if (step == wanted) {
            session.pause();
          }
        };
  }

  private void stopAt(long step, long wanted) {
    if (step == wanted) {
      session.stop();
    }
  }

  private void changeAt(long step, long wanted, LiveKnobs knobs) {
    if (step == wanted) {
      session.change(knobs);
    }
  }

  /** The final parameters of an unbroken run whose settings change after a step. */
  private float[] trained(LiveKnobs changed, long after) throws Exception {
    afterStep = step -> changeAt(step, after, changed);
    start(setup());
    told.until(TrainingState.FINISHED);
    return read().trainer().parameters();
  }

  private float[] trainedFor(long steps) throws Exception {
    afterStep = step -> stopAt(step, steps);
    start(setup());
    told.until(TrainingState.STOPPED);
    return read().trainer().parameters();
  }

  private void assertFailed(String message, long lastStep) throws Exception {
    List<TrainingEvent> events = told.until(TrainingState.FAILED);
    assertThat(ToldEvents.words(events)).endsWith("step " + lastStep, "FAILED");
    assertThat(ToldEvents.message(events)).isEqualTo(message);
    assertThat(session.end().get(30, TimeUnit.SECONDS)).isEqualTo(TrainingState.FAILED);
  }

  private Checkpoint read() throws IOException {
    return new CheckpointFile().read(checkpoint);
  }

  private Setup setup() {
    return setup(judge(0.5), Optional.empty());
  }

  private Setup setup(CodeJudge judge, Optional<Checkpoint> resumed) {
    HyperParameters parameters =
        new HyperParameters(
            SmallRun.BITS,
            1,
            3,
            16,
            SmallRun.network(),
            DefaultRecipe.adam(),
            new CriticInput(0),
            0.5,
            KNOBS);
    return new Setup(SmallRun.runtime(), parameters, pairs, judge, checkpoint, resumed);
  }

  private static CodeJudge judge(double ownPairReciprocalRank) {
    return function ->
        new CodeJudge.Verdict(
            Map.of(),
            Map.of(),
            ownPairReciprocalRank,
            0.01,
            0,
            new double[function.bits()],
            0,
            0.8,
            0.1);
  }

  private CodeJudge judgeWithLabels(long seed) {
    Random random = new Random(seed);
    List<List<String>> labels =
        IntStream.range(0, PAIRS).mapToObj(item -> List.of("label " + random.nextInt(4))).toList();
    EvaluationItems items =
        new EvaluationItems(IntStream.range(0, 10).toArray(), IntStream.range(10, PAIRS).toArray());
    return new ValidationJudge(
        items, Optional.of(LabelSet.of("random", labels)), pairs.images(), pairs.texts(), 1);
  }
}
