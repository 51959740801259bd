package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.codes.PairedLogits;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.SmallRun;
import dev.cmimh.model.retrieval.HashCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrainingSessionTest extends SmallSession {

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
        case TrainingEvent.EpochEnded(EpochReport report, var _, var _) -> epochs.add(report);
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
      if (event instanceof TrainingEvent.EpochEnded(EpochReport _, CmimhModel model, var _)) {
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
  void anEpochHandsOverTheCodesThatWereJudgedWithTheirLogits() throws Exception {
    start(setup(judgeWithLabels(1), Optional.empty()));

    int epochs = 0;
    for (TrainingEvent event : told.until(TrainingState.FINISHED)) {
      if (event instanceof TrainingEvent.EpochEnded(var _, CmimhModel model, var codes)) {
        EncodedPairs judged = codes.orElseThrow();
        try (CmimhHashFunction function = new CmimhHashFunction(SmallRun.runtime(), model)) {
          PairedLogits logits = judged.logits().orElseThrow();
          assertThat(logits.image().toArray())
              .containsExactly(
                  function.imageLogits(pairs.images().select(judged.items())).toArray(),
                  offset(1e-4f));
          assertThat(logits.text().toArray())
              .containsExactly(
                  function.textLogits(pairs.texts().select(judged.items())).toArray(),
                  offset(1e-4f));
          assertThat(judged.codes().image()).isEqualTo(HashCodes.of(logits.image()));
          assertThat(judged.codes().text()).isEqualTo(HashCodes.of(logits.text()));
        }
        epochs++;
      }
    }

    assertThat(epochs).isEqualTo(3);
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
  void labelsLeaveTheParametersBitIdentical() throws Exception {
    List<float[]> parameters = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    for (long labels = 1; labels <= 2; labels++) {
      start(setup(judgeWithLabels(labels), Optional.empty()));
      for (TrainingEvent event : told.until(TrainingState.FINISHED)) {
        if (event instanceof TrainingEvent.EpochEnded(EpochReport report, var _, var _)
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
}
