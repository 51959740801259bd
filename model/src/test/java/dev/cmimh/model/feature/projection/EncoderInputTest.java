package dev.cmimh.model.feature.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncoderInputTest {

  private static final int PAIRS = 300;
  private static final int[] ALL = IntStream.range(0, PAIRS).toArray();

  private final FloatMatrix images = rows(12, 1);
  private final FloatMatrix texts = rows(9, 1);
  private final PrincipalComponents ofImages =
      PrincipalComponents.fit(images, ALL, 8, (done, total) -> {});
  private final PrincipalComponents ofTexts =
      PrincipalComponents.fit(texts, ALL, 6, (done, total) -> {});
  private final CanonicalCorrelation correlation =
      CanonicalCorrelation.fit(
          ofImages.scores().applyToRows(images), ofTexts.scores().applyToRows(texts), 4, 1);

  @Test
  void holdsCanonicalScoresThenPrincipalScores() {
    FloatMatrix input = EncoderInput.ofImages(ofImages, correlation, 0.5).applyToRows(images);
    FloatMatrix principal = ofImages.scores().applyToRows(images);

    assertThat(input.columns()).isEqualTo(4 + 8);
    double factor = input.at(0, 4) / principal.at(0, 0);
    for (int row = 0; row < PAIRS; row++) {
      for (int column = 0; column < 8; column++) {
        assertThat(input.at(row, 4 + column))
            .isCloseTo((float) (factor * principal.at(row, column)), within(1e-4f));
      }
    }
  }

  @Test
  void canonicalPartHasTwiceTheDeviationOfTheHalvedPrincipalPartAndTheWholeHasOne() {
    FloatMatrix input = EncoderInput.ofTexts(ofTexts, correlation, 0.5).applyToRows(texts);

    assertThat(deviation(input, 0, 10)).isCloseTo(1, within(1e-4));
    assertThat(deviation(input, 0, 4) / deviation(input, 4, 10)).isCloseTo(2, within(1e-3));
  }

  @Test
  void canonicalPartIsTheCanonicalScoresUpToOneFactor() {
    FloatMatrix input = EncoderInput.ofImages(ofImages, correlation, 0.5).applyToRows(images);
    AffineMap directions =
        new AffineMap(
            DoubleMatrices.toFloat(correlation.image().directions()), new float[] {0, 0, 0, 0});
    FloatMatrix expected = directions.applyToRows(ofImages.scores().applyToRows(images));

    double factor = input.at(0, 0) / expected.at(0, 0);
    for (int row = 0; row < PAIRS; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(input.at(row, column))
            .isCloseTo((float) (factor * expected.at(row, column)), within(1e-4f));
      }
    }
  }

  private static double deviation(FloatMatrix matrix, int fromColumn, int toColumn) {
    double squares = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = fromColumn; column < toColumn; column++) {
        squares += (double) matrix.at(row, column) * matrix.at(row, column);
      }
    }
    return Math.sqrt(squares / matrix.rows() / (toColumn - fromColumn));
  }

  private static FloatMatrix rows(int columns, long sharedSeed) {
    Random shared = new Random(sharedSeed);
    Random own = new Random(columns);
    float[] values = new float[PAIRS * columns];
    for (int row = 0; row < PAIRS; row++) {
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = (float) (own.nextGaussian() + 3);
      }
      for (int column = 0; column < 5; column++) {
        values[row * columns + column] += (float) shared.nextGaussian();
      }
    }
    return FloatMatrix.of(PAIRS, columns, values);
  }
}
