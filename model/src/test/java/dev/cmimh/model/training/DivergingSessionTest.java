package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.training.TrainingSession.Setup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DivergingSessionTest extends SmallSession {

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
}
