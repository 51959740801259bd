package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.training.TrainingSession.Setup;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ResumedSessionTest extends SmallSession {

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
}
