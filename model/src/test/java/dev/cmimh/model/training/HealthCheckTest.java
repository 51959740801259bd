package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.training.HealthFinding.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

  private static final int BITS = 32;
  private static final double INDEPENDENT = -2 * Math.log(2);

  private static final LiveKnobs KNOBS = DefaultRecipe.hyperParameters().knobs();
  private static final LiveKnobs WITHOUT_CRITIC =
      KNOBS.with(knobs -> knobs.mutualInformationWeight = 0);

  private final HealthCheck check = new HealthCheck(BITS);

  @Test
  void aHealthyRunYieldsNothing() {
    assertThat(check.findings(KNOBS, terms(-0.4, 2), verdict(0.5, 0.85, 0, 0.3))).isEmpty();
  }

  @Test
  void independentCodesAreACollapse() {
    List<HealthFinding> findings =
        check.findings(KNOBS, terms(INDEPENDENT + 0.01, 2), verdict(0.1, 0.5, 0, 0.3));

    assertThat(findings).extracting(HealthFinding::kind).containsExactly(Kind.COLLAPSE);
    assertThat(findings.getFirst().message())
        .isEqualTo(
            "The codes have collapsed: they say nothing about their item (mutual information"
                + " -1.376, balance 2.0 of 32). Lower the modality-gap (KL) weight or raise the"
                + " balance weight.");
  }

  @Test
  void constantCodesAreACollapseHoweverHighTheirMeanAveragePrecision() {
    assertThat(check.findings(KNOBS, terms(-0.9, 31), verdict(0.99, 1, 0, 0.3)))
        .extracting(HealthFinding::kind)
        .containsExactly(Kind.COLLAPSE);
  }

  @Test
  void whatACriticThatLearnsNothingFindsIsNoCollapse() {
    assertThat(check.findings(WITHOUT_CRITIC, terms(INDEPENDENT, 2), verdict(0.5, 0.85, 0, 0.3)))
        .isEmpty();
  }

  @Test
  void constantCodesAreACollapseWithoutACriticToo() {
    List<HealthFinding> findings =
        check.findings(WITHOUT_CRITIC, terms(INDEPENDENT, 31), verdict(0.99, 1, 0, 0.3));

    assertThat(findings).extracting(HealthFinding::kind).containsExactly(Kind.COLLAPSE);
    assertThat(findings.getFirst().message())
        .startsWith(
            "The codes have collapsed: they say nothing about their item (balance 31.0 of 32).");
  }

  @Test
  void codesThatAgreeAndAreBalancedAreNoCollapse() {
    assertThat(check.findings(KNOBS, terms(-0.1, 1), verdict(0.9, 1, 0, 0.3))).isEmpty();
  }

  @Test
  void unbalancedCodesThatDisagreeAreNoCollapse() {
    assertThat(check.findings(KNOBS, terms(-0.4, 31), verdict(0.3, 0.6, 0, 0.3))).isEmpty();
  }

  @Test
  void saturationIsToldInPercent() {
    List<HealthFinding> findings =
        check.findings(KNOBS, terms(-0.4, 2), verdict(0.5, 0.8, 0, 0.953));

    assertThat(findings).extracting(HealthFinding::kind).containsExactly(Kind.SATURATION);
    assertThat(findings.getFirst().message()).startsWith("95 % of the Bernoulli parameters");
    assertThat(check.findings(KNOBS, terms(-0.4, 2), verdict(0.5, 0.8, 0, 0.89))).isEmpty();
  }

  @Test
  void deadBitsAreCounted() {
    List<HealthFinding> findings = check.findings(KNOBS, terms(-0.4, 2), verdict(0.5, 0.8, 3, 0.1));

    assertThat(findings).extracting(HealthFinding::kind).containsExactly(Kind.DEAD_BITS);
    assertThat(findings.getFirst().message()).startsWith("3 of 32 bits never change");
  }

  @Test
  void theWorstFindingComesFirst() {
    assertThat(check.findings(KNOBS, terms(INDEPENDENT, 32), verdict(0.5, 1, 32, 1)))
        .extracting(HealthFinding::kind)
        .containsExactly(Kind.COLLAPSE, Kind.SATURATION, Kind.DEAD_BITS);
  }

  @Test
  void divergenceNamesTheStepAndTheTerm() {
    assertThat(HealthCheck.divergence(17, "The modality gap became NaN"))
        .startsWith("Training diverged at step 17: The modality gap became NaN. ");
  }

  private static ObjectiveTerms terms(double mutualInformation, double balance) {
    return new ObjectiveTerms(1, 1, mutualInformation, 1, 0, 0, balance, 50);
  }

  private static CodeJudge.Verdict verdict(
      double meanAveragePrecision, double bitAgreement, int deadBits, double saturation) {
    return new CodeJudge.Verdict(
        Map.of(Task.IMAGE_TO_TEXT, meanAveragePrecision),
        Map.of(Task.IMAGE_TO_TEXT, 0.1),
        0.5,
        0.01,
        0,
        new double[BITS],
        deadBits,
        bitAgreement,
        saturation);
  }
}
