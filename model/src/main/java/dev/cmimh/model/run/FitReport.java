package dev.cmimh.model.run;

/**
 * What the codes of a run that was fitted at one go are worth without labels, measured as after an
 * epoch of CMIMH.
 *
 * @param ownPairReciprocalRank mean reciprocal rank of a picture's own text among the validation
 *     queries, 0 to 1; not a number where there are none
 * @param correlationError Corr MSE of the training items' codes, mean of both modalities
 */
public record FitReport(double ownPairReciprocalRank, double correlationError) {}
