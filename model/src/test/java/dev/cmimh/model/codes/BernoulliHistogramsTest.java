package dev.cmimh.model.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BernoulliHistogramsTest {

  @Test
  void parametersFallIntoTheBinOfTheirSigmoid() {
    PairedLogits logits =
        new PairedLogits(
            CodesOf.matrix(new float[][] {{0.01f, 100}, {-100, -0.01f}}),
            CodesOf.matrix(new float[][] {{0.01f, 0.01f}, {0.01f, 0.01f}}));

    BernoulliHistograms histograms = BernoulliHistograms.of(logits);

    int middle = BernoulliHistograms.BINS / 2;
    assertThat(histograms.image()[0]).isEqualTo(0.25);
    assertThat(histograms.image()[middle - 1]).isEqualTo(0.25);
    assertThat(histograms.image()[middle]).isEqualTo(0.25);
    assertThat(histograms.image()[BernoulliHistograms.BINS - 1]).isEqualTo(0.25);
    assertThat(histograms.text()[middle]).isEqualTo(1);
    assertThat(Arrays.stream(histograms.image()).sum()).isCloseTo(1, within(1e-12));
  }
}
