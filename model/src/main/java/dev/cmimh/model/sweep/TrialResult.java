package dev.cmimh.model.sweep;

import dev.cmimh.model.evaluation.Task;
import java.util.Map;

/**
 * What came of a trial. What the method has not is not a number: only CMIMH bounds private
 * information and reports on its codes after each epoch.
 *
 * @param meanAveragePrecision mAP@50 per task, divisor "hits", 0 to 1; empty where there are no
 *     labels
 * @param chance the same figure for random codes
 * @param imagePrivateInformation upper bound on what the image code holds beyond the text (eq. 8 to
 *     10 of the paper), nats, mean over the last epoch
 * @param textPrivateInformation upper bound on what the text code holds beyond the image, likewise
 * @param correlationError Corr MSE at the end of the last epoch
 * @param ownPairReciprocalRank mean reciprocal rank of a picture's own text at the end of the last
 *     epoch, 0 to 1
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

  /** Whether the method has bounds on private information, and reports on its codes. */
  public boolean boundsInformation() {
    return Double.isFinite(imagePrivateInformation);
  }
}
