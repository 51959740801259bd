package dev.cmimh.model.hashing.cmimh;

/**
 * What one step saw, before it moved the parameters.
 *
 * @param terms of the objective
 * @param codes what the batch's codes tell
 * @param imageClassifierLoss of D_x
 * @param textClassifierLoss of D_y
 * @param gradientNorm of the objective, before clipping
 * @param timings where the time went
 */
public record StepResult(
    ObjectiveTerms terms,
    BatchCodes codes,
    double imageClassifierLoss,
    double textClassifierLoss,
    double gradientNorm,
    StepTimings timings) {}
