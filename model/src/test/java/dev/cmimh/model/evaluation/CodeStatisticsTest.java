package dev.cmimh.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CodeStatisticsTest {

  private static final Offset<Double> EXACT = within(1e-12);

  /** Bit 0 is set in all four codes, bits 1 and 2 in half of them, bit 3 in one. */
  @Test
  void describesEveryBit() {
    HashCodes codes =
        HashCodes.of(
            FloatMatrix.of(4, 4, new float[] {1, 1, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1}));

    CodeStatistics statistics = CodeStatistics.of(codes);

    assertThat(statistics.codes()).isEqualTo(4);
    assertThat(statistics.deadBits()).isEqualTo(1);
    assertThat(statistics.bitMeans()).containsExactly(1, 0.5, 0.5, 0.25);
    double quarter = (0.25 * Math.log(4) + 0.75 * Math.log(4 / 3.0)) / Math.log(2);
    assertThat(statistics.bitEntropies()).containsExactly(new double[] {0, 1, 1, quarter}, EXACT);
    // Inner products of the columns, over 4: 01 0, 02 0, 03 -1/2, 12 0, 13 -1/2, 23 -1/2.
    assertThat(statistics.correlationError()).isEqualTo(2 * 3 * 0.25 / 16, EXACT);
  }

  @Test
  void correlationErrorEqualsItsDefinition() {
    HashCodes codes = HashCodes.random(20, 137, new Random(1));
    double sum = 0;
    for (int j = 0; j < 20; j++) {
      for (int k = 0; k < 20; k++) {
        double product = 0;
        for (int i = 0; i < 137; i++) {
          product += (codes.bit(i, j) ? 1 : -1) * (codes.bit(i, k) ? 1 : -1);
        }
        double difference = product / 137 - (j == k ? 1 : 0);
        sum += difference * difference;
      }
    }

    assertThat(BitCorrelation.of(codes).meanSquaredError()).isEqualTo(sum / 400, EXACT);
  }

  @Test
  void constantCodesAreFullyRedundant() {
    HashCodes constant = HashCodes.random(32, 1, new Random(2)).select(new int[50]);

    CodeStatistics statistics = CodeStatistics.of(constant);

    assertThat(statistics.deadBits()).isEqualTo(32);
    assertThat(statistics.correlationError()).isEqualTo(1 - 1 / 32.0, EXACT);
  }

  @Test
  void agreementCountsBitsThatBothCodesShare() {
    HashCodes image = HashCodes.of(FloatMatrix.of(2, 3, new float[] {1, 0, 1, 1, 1, 0}));
    HashCodes text = HashCodes.of(FloatMatrix.of(2, 3, new float[] {1, 1, 0, 1, 0, 0}));

    BitAgreement agreement = BitAgreement.of(new PairedCodes(image, text));

    assertThat(agreement.perBit()).containsExactly(1, 0, 0.5);
    assertThat(agreement.mean()).isEqualTo(0.5, EXACT);
  }

  @Test
  void saturationCountsProbabilitiesThatAreNearlySure() {
    double[] probabilities = {0.009, 0.011, 0.5, 0.989, 0.991, 0.999};
    float[] logits = new float[6];
    for (int i = 0; i < 6; i++) {
      logits[i] = (float) Math.log(probabilities[i] / (1 - probabilities[i]));
    }

    assertThat(Saturation.share(FloatMatrix.of(3, 2, logits))).isEqualTo(0.5, EXACT);
  }

  @Test
  void refusesToDescribeNothing() {
    HashCodes none = HashCodes.random(8, 0, new Random(3));

    assertThatThrownBy(() -> CodeStatistics.of(none)).hasMessageContaining("Without codes");
    assertThatThrownBy(() -> BitAgreement.of(new PairedCodes(none, none)))
        .hasMessageContaining("Without pairs");
    assertThatThrownBy(() -> Saturation.share(FloatMatrix.of(0, 8, new float[0])))
        .hasMessageContaining("Without logits");
  }

  @Test
  void summaryOverSeedsHasTheDeviationOfASample() {
    SeedSummary summary = SeedSummary.of(1, 2, 3, 6);

    assertThat(summary.mean()).isEqualTo(3);
    assertThat(summary.standardDeviation()).isEqualTo(Math.sqrt(14 / 3.0), EXACT);
    assertThat(summary.runs()).isEqualTo(4);
    assertThat(SeedSummary.of(5).standardDeviation()).isNaN();
  }
}
