package dev.cmimh.model.sweep;

import dev.cmimh.model.evaluation.Task;
import java.util.Map;

/**
 * What came of a trial. Only CMIMH bounds private information: of another method it is not a
 * number.
 *
 * @param meanAveragePrecision mAP@50 per task, divisor "hits", 0 to 1; empty where there are no
 *     labels
 * @param chance the same figure for random codes
 * @param imagePrivateInformation upper bound on what the image code holds beyond the text (eq. 8 to
 *     10 of the paper), nats, mean over the last epoch
 * @param textPrivateInformation upper bound on what the text code holds beyond the image, likewise
 * @param correlationError Corr MSE of the training items' codes, mean of both modalities
 * @param ownPairReciprocalRank mean reciprocal rank of a picture's own text among the validation
 *     queries, 0 to 1; not a number where there are none
 * @param seconds how long it trained
 */
public record TrialResult(
    Map<Task, Double> meanAveragePrecision,
    Map<Task, Double> chance,
    double imagePrivateInformation,
    double textPrivateInformation,
    double correlationError,
    double ownPairReciprocalRank,
    double seconds) {

  public TrialResult {
    meanAveragePrecision = Map.copyOf(meanAveragePrecision);
    chance = Map.copyOf(chance);
  }

  /** Whether the method has bounds on private information. */
  public boolean boundsInformation() {
    return Double.isFinite(imagePrivateInformation);
  }
}
