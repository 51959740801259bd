package dev.cmimh.model.training;

import dev.cmimh.model.evaluation.Task;
import java.util.List;
import java.util.Map;

/**
 * What the codes are worth at the end of an epoch, on a fixed sample of validation queries.
 *
 * @param epoch number of the epoch, from 1
 * @param step number of the last step in it
 * @param meanAveragePrecision mAP@50 per task, divisor "hits", 0 to 1; empty where there are no
 *     labels
 * @param chance the same figure for random codes
 * @param ownPairReciprocalRank mean reciprocal rank of a picture's own text, 0 to 1
 * @param correlationError mean squared difference between the bits' correlation matrix and the
 *     identity, mean of both modalities
 * @param totalCorrelation density-ratio estimate, mean of both modalities, nats
 * @param bitMeans per bit the share of training codes in which it is set, mean of both modalities
 * @param deadBits number of bits that are the same in every training code of a modality, worse
 *     modality
 * @param bitAgreement share of bits on which a pair's two codes agree, over the validation queries
 * @param saturation share of Bernoulli parameters below 0.01 or above 0.99
 * @param health what is wrong, worst first; empty when all is well
 * @param seconds wall-clock time since the run began, pauses not counted
 */
public record EpochReport(
    int epoch,
    long step,
    Map<Task, Double> meanAveragePrecision,
    Map<Task, Double> chance,
    double ownPairReciprocalRank,
    double correlationError,
    double totalCorrelation,
    double[] bitMeans,
    int deadBits,
    double bitAgreement,
    double saturation,
    List<HealthFinding> health,
    double seconds) {

  public EpochReport {
    meanAveragePrecision = Map.copyOf(meanAveragePrecision);
    chance = Map.copyOf(chance);
    health = List.copyOf(health);
  }

  /** The report of a verdict. */
  static EpochReport of(
      int epoch, long step, CodeJudge.Verdict verdict, List<HealthFinding> health, double seconds) {
    return new EpochReport(
        epoch,
        step,
        verdict.meanAveragePrecision(),
        verdict.chance(),
        verdict.ownPairReciprocalRank(),
        verdict.correlationError(),
        verdict.totalCorrelation(),
        verdict.bitMeans(),
        verdict.deadBits(),
        verdict.bitAgreement(),
        verdict.saturation(),
        health,
        seconds);
  }
}
