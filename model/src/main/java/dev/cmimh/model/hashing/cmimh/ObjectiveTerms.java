package dev.cmimh.model.hashing.cmimh;

/**
 * The terms of the objective at one step, each before its weight.
 *
 * @param imageReconstruction mean squared error of the image decoder, mean over dimensions and
 *     batch
 * @param textReconstruction the same of the text decoder
 * @param mutualInformation Jensen-Shannon bound on the information between the codes, nats; {@code
 *     -2 log 2} where they are independent
 * @param modalityGap symmetric Kullback-Leibler divergence, summed over bits, nats
 * @param imageTotalCorrelation density-ratio estimate for the image code, nats
 * @param textTotalCorrelation the same for the text code
 * @param balance summed distance of the bits' means from one half, both modalities
 * @param total the weighted objective that is minimised
 */
public record ObjectiveTerms(
    double imageReconstruction,
    double textReconstruction,
    double mutualInformation,
    double modalityGap,
    double imageTotalCorrelation,
    double textTotalCorrelation,
    double balance,
    double total) {}
