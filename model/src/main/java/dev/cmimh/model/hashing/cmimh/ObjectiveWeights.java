package dev.cmimh.model.hashing.cmimh;

/**
 * The weights with which one step adds the terms up (equation 14 of the paper): scaled to the code
 * length and past any warm-up.
 */
public record ObjectiveWeights(
    double reconstruction,
    double mutualInformation,
    double modalityGap,
    double totalCorrelation,
    double balance) {}
