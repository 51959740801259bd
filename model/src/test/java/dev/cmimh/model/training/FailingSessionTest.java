package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FailingSessionTest extends SmallSession {

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
            "Training ended: "
                + checkpoint
                + " cannot be written: there is no such file or folder. There is no earlier"
                + " checkpoint. Check that folder, then train again.");
    assertThat(session.end().get(30, TimeUnit.SECONDS)).isEqualTo(TrainingState.FAILED);
  }
}
