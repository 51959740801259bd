package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.KeyedRandom;
import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;
import dev.cmimh.model.hashing.cmimh.ObjectiveWeights;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Which pairs and which weights belong to a step. Depends on nothing but the settings and the
 * step's number, so that a run can go on from any step.
 *
 * @param parameters of the run
 * @param pairs number of training pairs
 */
record Schedule(HyperParameters parameters, int pairs) {

  private static final double REFERENCE_BITS = 32;

  Schedule {
    if (pairs < 2) {
      throw new IllegalArgumentException(
          "Training needs at least 2 pairs, but the data set has " + pairs);
    }
  }

  /** The batch size, or all pairs where there are fewer. */
  int batchSize() {
    return Math.min(parameters.batchSize(), pairs);
  }

  /** Steps per epoch; the pairs that do not fill a batch wait for another epoch. */
  int stepsPerEpoch() {
    return pairs / batchSize();
  }

  long totalSteps() {
    return (long) stepsPerEpoch() * parameters.epochs();
  }

  /** The epoch of a step; both count from 1. */
  int epochOf(long step) {
    return Math.toIntExact((step - 1) / stepsPerEpoch()) + 1;
  }

  boolean endsEpoch(long step) {
    return step % stepsPerEpoch() == 0;
  }

  /** The order in which an epoch sees the pairs. */
  int[] order(int epoch) {
    SplittableRandom random = new KeyedRandom(parameters.seed()).stream(Purpose.BATCHES, epoch);
    int[] order = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /** The part of an epoch's order that is the batch of a step. */
  int[] batch(int[] order, long step) {
    int from = (int) ((step - 1) % stepsPerEpoch()) * batchSize();
    return Arrays.copyOfRange(order, from, from + batchSize());
  }

  /** The weights of a step: scaled to the code length, and the modality gap's past its warm-up. */
  ObjectiveWeights weights(LiveKnobs knobs, long step) {
    double perBit = REFERENCE_BITS / parameters.bits();
    double warmUpSteps = parameters.modalityGapWarmUp() * totalSteps();
    double warmUp = warmUpSteps == 0 ? 1 : Math.min(1, step / warmUpSteps);
    return new ObjectiveWeights(
        knobs.reconstructionWeight(),
        knobs.mutualInformationWeight(),
        knobs.modalityGapWeight() * perBit * warmUp,
        knobs.totalCorrelationWeight(),
        knobs.balanceWeight() * perBit);
  }
}
