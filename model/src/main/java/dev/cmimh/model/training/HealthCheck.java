package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.training.HealthFinding.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognises how a run goes wrong. Collapse is never told by mAP: constant codes score above random
 * ones there.
 *
 * @param bits L
 */
record HealthCheck(int bits) {

  /** Jensen-Shannon bound of independent codes. */
  private static final double INDEPENDENT = -2 * Math.log(2);

  private static final double NEAR_INDEPENDENT = 0.02;
  private static final double ALL_AGREE = 0.995;
  private static final double ALL_UNBALANCED = 0.9;
  private static final double MOSTLY_SATURATED = 0.9;

  /**
   * What is wrong. Mutual information is nothing to go by where its weight is 0: the critic that
   * estimates it learns nothing then, and finds none in the best of codes.
   *
   * @param knobs that acted in the epoch's last step
   * @param terms of that step
   * @param verdict on the epoch's codes
   */
  List<HealthFinding> findings(LiveKnobs knobs, ObjectiveTerms terms, CodeJudge.Verdict verdict) {
    List<HealthFinding> findings = new ArrayList<>();
    boolean estimated = knobs.mutualInformationWeight() > 0;
    boolean independent =
        estimated && Math.abs(terms.mutualInformation() - INDEPENDENT) < NEAR_INDEPENDENT;
    boolean constant =
        verdict.bitAgreement() > ALL_AGREE && terms.balance() > ALL_UNBALANCED * bits;
    if (independent || constant) {
      findings.add(
          new HealthFinding(
              Kind.COLLAPSE,
              ("The codes have collapsed: they say nothing about their item (%s). Lower the"
                      + " modality-gap (KL) weight or raise the balance weight.")
                  .formatted(sign(estimated, terms))));
    }
    if (verdict.saturation() > MOSTLY_SATURATED) {
      findings.add(
          new HealthFinding(
              Kind.SATURATION,
              ("%.0f %% of the Bernoulli parameters are below 0.01 or above 0.99: hardly any"
                      + " gradient is left. Lower the learning rate or the mutual-information"
                      + " weight.")
                  .formatted(100 * verdict.saturation())));
    }
    if (verdict.deadBits() > 0) {
      findings.add(
          new HealthFinding(
              Kind.DEAD_BITS,
              "%d of %d bits never change over the data base and tell nothing. Raise the balance weight."
                  .formatted(verdict.deadBits(), bits)));
    }
    return List.copyOf(findings);
  }

  private String sign(boolean estimated, ObjectiveTerms terms) {
    return (estimated ? "mutual information %.3f, ".formatted(terms.mutualInformation()) : "")
        + "balance %.1f of %d".formatted(terms.balance(), bits);
  }

  /** What is said of a term that is no longer finite, which ends the run. */
  static String divergence(long step, String what) {
    return ("Training diverged at step %d: %s. The last good checkpoint is kept. Lower the learning"
            + " rate, or switch the logit bound on.")
        .formatted(step, what);
  }
}
