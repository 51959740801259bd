package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.TrainingPairs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Trains a small model on little data for some steps. */
abstract class SmallTrainer {

  static final int PAIRS = 48;
  static final int BATCH = 16;

  final TrainingPairs pairs = SmallRun.pairs(PAIRS);

  TrainerState continued(EngineRuntime runtime, long to) {
    CmimhSettings settings = SmallRun.settings(1, new CriticInput(2, 0));
    try (CmimhTrainer trainer = new CmimhTrainer(runtime, settings, pairs, Optional.empty())) {
      for (long step = 1; step <= to; step++) {
        trainer.step(SmallRun.rows(step, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
      }
      return trainer.state();
    }
  }

  TrainerState trained(CmimhSettings settings, long steps) {
    return continued(settings, Optional.empty(), 1, steps);
  }

  /** Three batches make an epoch, so most breaks lie inside of one; a weight changes at step 5. */
  TrainerState continued(CmimhSettings settings, Optional<TrainerState> state, long from, long to) {
    try (CmimhTrainer trainer = new CmimhTrainer(SmallRun.runtime(), settings, pairs, state)) {
      for (long step = from; step <= to; step++) {
        ObjectiveWeights weights =
            step < 5 ? SmallRun.WEIGHTS : new ObjectiveWeights(20, 1, 2, 0.1, 1);
        trainer.step(SmallRun.rows(step, BATCH, PAIRS), weights, SmallRun.RATES);
      }
      return trainer.state();
    }
  }

  TrainerState afterOneStep(ObjectiveWeights weights) {
    return afterOneStep(weights, 1e-3, 1e-3);
  }

  TrainerState afterOneStep(ObjectiveWeights weights, double encoders, double decoders) {
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      trainer.step(SmallRun.rows(1, BATCH, PAIRS), weights, new LearningRates(encoders, decoders));
      return trainer.state();
    }
  }

  StepResult secondStep(int samplesPerPair) {
    return step(samplesPerPair, 2);
  }

  StepResult step(int samplesPerPair, long number) {
    CmimhSettings settings = SmallRun.settings(1, new CriticInput(samplesPerPair, 0));
    try (CmimhTrainer trainer = SmallRun.trainer(settings, pairs)) {
      for (long step = 1; step < number; step++) {
        trainer.step(SmallRun.rows(step, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
      }
      return trainer.step(SmallRun.rows(number, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
    }
  }

  List<String> movedNetworks(ObjectiveWeights weights) {
    return differingNetworks(start(), afterOneStep(weights).parameters());
  }

  static List<String> differingNetworks(float[] one, float[] other) {
    return layout().parameters().stream()
        .filter(
            parameter ->
                !Arrays.equals(
                    one,
                    parameter.offset(),
                    parameter.offset() + parameter.size(),
                    other,
                    parameter.offset(),
                    parameter.offset() + parameter.size()))
        .map(parameter -> parameter.name().replaceAll("\\..*", ""))
        .distinct()
        .toList();
  }

  float[] start() {
    return layout().initialValues(1);
  }

  static ParameterLayout layout() {
    return CmimhNetworks.of(SmallRun.network(), 6, 5, SmallRun.BITS).layout();
  }

  static void assertUnmoved(CmimhTrainer trainer, TrainerState before) {
    TrainerState after = trainer.state();
    assertThat(after.steps()).isEqualTo(before.steps());
    assertThat(after.parameters()).containsExactly(before.parameters());
    assertThat(after.optimizer().firstMoment()).containsExactly(before.optimizer().firstMoment());
    assertThat(after.optimizer().secondMoment()).containsExactly(before.optimizer().secondMoment());
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
