package dev.cmimh.model.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.dataset.Modality;
import org.junit.jupiter.api.Test;

/** Four pairs of four bits: bit 1 repeats bit 0, bit 2 is its opposite, bit 3 never changes. */
class CodeReportTest {

  private static final float[][] IMAGE = {
    {1, 1, -1, 1}, {1, 1, -1, 1}, {-1, -1, 1, 1}, {-1, -1, 1, 1}
  };
  private static final float[][] TEXT = {
    {1, 1, 1, 1}, {1, -1, -1, 1}, {-1, 1, -1, -1}, {-1, -1, 1, -1}
  };

  private final CodeReport report = CodeReport.of(CodesOf.logits(IMAGE, TEXT));

  @Test
  void tellsHowOftenEachBitIsSetAndAgrees() {
    BitProfile first = report.bits().getFirst();
    BitProfile last = report.bits().getLast();

    assertThat(first).isEqualTo(new BitProfile(0, 0.5, 0.5, 1, 1, 1));
    assertThat(last.imageMean()).isEqualTo(1);
    assertThat(last.imageEntropy()).isZero();
    assertThat(last.agreement()).isEqualTo(0.5);
    assertThat(last.chanceAgreement()).isEqualTo(0.5);
  }

  @Test
  void namesTheBitThatNeverChanges() {
    assertThat(report.deadBits()).extracting(BitProfile::bit).containsExactly(3);
  }

  @Test
  void namesTwinsAndInverseTwinsButNoDeadBit() {
    assertThat(report.twins())
        .filteredOn(twin -> twin.modality() == Modality.IMAGE)
        .extracting(TwinBits::one, TwinBits::other, TwinBits::inverse)
        .containsExactly(tuple(0, 1, false), tuple(0, 2, true), tuple(1, 2, true));
  }

  @Test
  void bitsThatAreMerelyUnbalancedAreNoTwins() {
    float[][] rare = new float[40][2];
    for (int pair = 0; pair < rare.length; pair++) {
      rare[pair][0] = pair == 0 ? 1 : -1;
      rare[pair][1] = pair == 1 ? 1 : -1;
    }

    assertThat(CodeReport.of(CodesOf.logits(rare, rare)).twins()).isEmpty();
  }

  @Test
  void pairsLieAsFarApartAsTheirBitsDisagree() {
    assertThat(report.meanAgreement()).isCloseTo(0.625, within(1e-12));
    assertThat(report.meanPairDistance()).isCloseTo(1.5, within(1e-12));
  }
}
