package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;

/**
 * What one step of training did.
 *
 * @param step number of the step in the run, from 1
 * @param epoch number of the epoch that the step belongs to, from 1
 * @param terms the objective, term by term
 * @param imagePrivateInformation bound on I(X;B_x|Y), nats (equation 9 of the paper)
 * @param textPrivateInformation bound on I(Y;B_y|X), nats (equation 10)
 * @param imageClassifierLoss loss of the density-ratio classifier of the image code
 * @param textClassifierLoss the same of the text code
 * @param saturation share of Bernoulli parameters below 0.01 or above 0.99
 * @param gradientNorm norm of the objective's gradient before clipping
 * @param samplesPerSecond pairs seen per second of wall clock
 * @param knobs the settings that acted in this step; the modality-gap weight before its warm-up
 */
public record StepReport(
    long step,
    int epoch,
    ObjectiveTerms terms,
    double imagePrivateInformation,
    double textPrivateInformation,
    double imageClassifierLoss,
    double textClassifierLoss,
    double saturation,
    double gradientNorm,
    double samplesPerSecond,
    LiveKnobs knobs) {}
