package dev.cmimh.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnPairRetrievalTest {

  private static final OwnPairRetrieval RETRIEVAL =
      new OwnPairRetrieval(List.of(new Cutoff(1), new Cutoff(2), Cutoff.ALL), 2);

  /**
   * Pictures 00, 01, 11 and texts 00, 10, 00. The first picture's text ties with the third: rank 1
   * or 2. The second's is last, at distance 2 after two at distance 1. The third's is at distance
   * 2, tied with the first text, after the second.
   */
  @Test
  void agreesWithAnExampleWorkedByHand() {
    PairedCodes pairs = new PairedCodes(codes("00", "01", "11"), codes("00", "10", "00"));

    OwnPairFigures figures = RETRIEVAL.evaluate(Task.IMAGE_TO_TEXT, pairs);

    double first = (1 + 1 / 2.0) / 2;
    double second = 1 / 3.0;
    double third = (1 / 2.0 + 1 / 3.0) / 2;
    assertThat(figures.meanReciprocalRank()).isEqualTo((first + second + third) / 3, within(1e-15));
    assertThat(figures.recallOne())
        .extracting(RecallOneFigure::value)
        .usingElementComparator(OwnPairRetrievalTest::compare)
        .containsExactly(0.5 / 3, (1 + 0 + 0.5) / 3, 1.0);
    assertThat(figures.chance()).isEqualTo((1 + 1 / 2.0 + 1 / 3.0) / 3, within(1e-15));
    assertThat(OwnPairRetrieval.chance(3)).isEqualTo(figures.chance());
    assertThat(figures.recallOne())
        .extracting(RecallOneFigure::chance)
        .usingElementComparator(OwnPairRetrievalTest::compare)
        .containsExactly(1 / 3.0, 2 / 3.0, 1.0);
  }

  @Test
  void isOneIfEveryPairSharesACodeOfItsOwn() {
    HashCodes codes = codes("000", "011", "101", "110");

    OwnPairFigures figures = RETRIEVAL.evaluate(Task.TEXT_TO_IMAGE, new PairedCodes(codes, codes));

    assertThat(figures.meanReciprocalRank()).isEqualTo(1);
    assertThat(figures.recallOne()).extracting(RecallOneFigure::value).containsOnly(1.0);
  }

  @Test
  void isChanceIfAllCodesAreAlike() {
    HashCodes alike = HashCodes.random(32, 1, new Random(1)).select(new int[200]);

    OwnPairFigures figures = RETRIEVAL.evaluate(Task.IMAGE_TO_TEXT, new PairedCodes(alike, alike));

    assertThat(figures.meanReciprocalRank()).isEqualTo(figures.chance(), within(1e-15));
    assertThat(figures.recallOne())
        .allSatisfy(figure -> assertThat(figure.value()).isEqualTo(figure.chance(), within(1e-15)));
  }

  @Test
  void chanceIsWhatRandomCodesScoreOnAverage() {
    Random random = new Random(1);
    double[] scores = new double[2_000];
    double chance = 0;
    for (int round = 0; round < scores.length; round++) {
      PairedCodes pairs =
          new PairedCodes(HashCodes.random(8, 50, random), HashCodes.random(8, 50, random));
      OwnPairFigures figures = RETRIEVAL.evaluate(Task.IMAGE_TO_TEXT, pairs);
      scores[round] = figures.meanReciprocalRank();
      chance = figures.chance();
    }

    SeedSummary sampled = SeedSummary.of(scores);
    assertThat(chance)
        .isEqualTo(
            sampled.mean(), within(4.5 * sampled.standardDeviation() / Math.sqrt(scores.length)));
  }

  @Test
  void refusesATaskWithinOneModality() {
    HashCodes codes = HashCodes.random(8, 5, new Random(1));

    assertThatThrownBy(() -> RETRIEVAL.evaluate(Task.TEXT_TO_TEXT, new PairedCodes(codes, codes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Txt->Txt");
  }

  private static int compare(Double a, Double b) {
    return Math.abs(a - b) < 1e-15 ? 0 : Double.compare(a, b);
  }

  private static HashCodes codes(String... codes) {
    float[] logits = new float[codes.length * codes[0].length()];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = codes[i / codes[0].length()].charAt(i % codes[0].length()) - '0';
    }
    return HashCodes.of(FloatMatrix.of(codes.length, codes[0].length(), logits));
  }
}
