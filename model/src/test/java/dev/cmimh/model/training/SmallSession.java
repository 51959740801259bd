package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.hashing.cmimh.SmallRun;
import dev.cmimh.model.training.TrainingSession.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A session on little data, with all that it told and a hook after each step. */
abstract class SmallSession {

  static final int PAIRS = 50;
  static final LiveKnobs KNOBS = new LiveKnobs(30, 10, 0.8, 0.01, 0.1, 1e-3, 2e-3);
  static final LiveKnobs CHANGED = new LiveKnobs(10, 1, 2, 0.1, 1, 5e-3, 5e-3);
  static final LiveKnobs EXPLODING = new LiveKnobs(30, 10, 0.8, 0.01, 0.1, 1e30, 1e30);

  @TempDir Path folder;
  final TrainingPairs pairs = SmallRun.pairs(PAIRS);
  final ToldEvents told = new ToldEvents();
  Path checkpoint;
  TrainingSession session;

  /** Called on the session's thread after each step, so that wishes come at an exact moment. */
  LongConsumer afterStep = step -> {};

  @BeforeEach
  void nameTheCheckpoint() {
    checkpoint = folder.resolve(CheckpointFile.NAME);
  }

  void start(Setup setup) {
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

  void pauseAfter(long wanted) {
    afterStep =
        step -> {
          if (step == wanted) {
            session.pause();
          }
        };
  }

  void stopAt(long step, long wanted) {
    if (step == wanted) {
      session.stop();
    }
  }

  void changeAt(long step, long wanted, LiveKnobs knobs) {
    if (step == wanted) {
      session.change(knobs);
    }
  }

  /** The final parameters of an unbroken run whose settings change after a step. */
  float[] trained(LiveKnobs changed, long after) throws Exception {
    afterStep = step -> changeAt(step, after, changed);
    start(setup());
    told.until(TrainingState.FINISHED);
    return read().trainer().parameters();
  }

  float[] trainedFor(long steps) throws Exception {
    afterStep = step -> stopAt(step, steps);
    start(setup());
    told.until(TrainingState.STOPPED);
    return read().trainer().parameters();
  }

  void assertFailed(String message, long lastStep) throws Exception {
    List<TrainingEvent> events = told.until(TrainingState.FAILED);
    assertThat(ToldEvents.words(events)).endsWith("step " + lastStep, "FAILED");
    assertThat(ToldEvents.message(events)).isEqualTo(message);
    assertThat(session.end().get(30, TimeUnit.SECONDS)).isEqualTo(TrainingState.FAILED);
  }

  Checkpoint read() throws IOException {
    return new CheckpointFile().read(checkpoint);
  }

  Setup setup() {
    return setup(judge(0.5), Optional.empty());
  }

  Setup setup(CodeJudge judge, Optional<Checkpoint> resumed) {
    HyperParameters parameters =
        new HyperParameters(
            SmallRun.BITS,
            1,
            3,
            16,
            SmallRun.network(),
            DefaultRecipe.adam(),
            new CriticInput(0, 0),
            0.5,
            KNOBS);
    return new Setup(SmallRun.runtime(), parameters, pairs, judge, checkpoint, resumed);
  }

  static CodeJudge judge(double ownPairReciprocalRank) {
    return function ->
        new CodeJudge.Judged(
            new CodeJudge.Verdict(
                Map.of(),
                Map.of(),
                ownPairReciprocalRank,
                0.01,
                0,
                new double[function.bits()],
                0,
                0.8,
                0.1),
            Optional.empty());
  }

  CodeJudge judgeWithLabels(long seed) {
    Random random = new Random(seed);
    List<List<String>> labels =
        IntStream.range(0, PAIRS).mapToObj(item -> List.of("label " + random.nextInt(4))).toList();
    EvaluationItems items =
        new EvaluationItems(IntStream.range(0, 10).toArray(), IntStream.range(10, PAIRS).toArray());
    return new ValidationJudge(
        items, Optional.of(LabelSet.of("random", labels)), pairs.images(), pairs.texts(), 1);
  }
}
