package dev.cmimh.model.feature.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class WordVectorsTest {

  /** On the unit circle, by their angle to "east" in degrees. */
  private static final WordVectors COMPASS =
      circle(
          List.of("east", "nearly", "aslant", "north", "west"), new double[] {0, 10, 20, 90, 180});

  @Test
  void findsTheWordsWithinThreeFifthsOfACosineTheNearestFirst() {
    assertThat(COMPASS.near(at(0))).containsExactly("east", "nearly", "aslant");
    assertThat(COMPASS.near(at(12))).containsExactly("nearly", "aslant", "east");
    assertThat(COMPASS.near(at(140))).as("40 degrees from west").containsExactly("west");
    assertThat(COMPASS.near(at(270))).as("a right angle from east and west").isEmpty();
    assertThat(COMPASS.near(at(305))).as("55 degrees from east").isEmpty();
  }

  @Test
  void leavesOutWhatIsMuchFartherThanTheNearest() {
    WordVectors words = circle(List.of("same", "similar"), new double[] {0, 30});

    assertThat(words.near(at(0))).containsExactly("same");
    assertThat(words.near(at(15))).containsExactlyInAnyOrder("same", "similar");
  }

  @Test
  void findsThreeAtMost() {
    WordVectors words = circle(List.of("a", "b", "c", "d"), new double[] {0, 1, 2, 3});

    assertThat(words.near(at(0))).containsExactly("a", "b", "c");
  }

  @Test
  void encodesEachWordAndStopsWhenCancelled() {
    SentenceEncoder encoder = new ByLength();

    assertThat(WordVectors.of(List.of("a", "long"), encoder, () -> false).rows().toArray())
        .containsExactly(1, 0, 0, 1);
    assertThat(WordVectors.of(List.of(), encoder, () -> false).near(at(0))).isEmpty();
    assertThatThrownBy(() -> WordVectors.of(List.of("a"), encoder, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static final class ByLength implements SentenceEncoder {

    @Override
    public String identity() {
      return "by length";
    }

    @Override
    public float[] encode(String text) {
      return text.length() == 1 ? new float[] {1, 0} : new float[] {0, 1};
    }
  }

  private static WordVectors circle(List<String> words, double[] degrees) {
    float[] values = new float[2 * degrees.length];
    for (int i = 0; i < degrees.length; i++) {
      System.arraycopy(at(degrees[i]), 0, values, 2 * i, 2);
    }
    return new WordVectors(words, FloatMatrix.of(degrees.length, 2, values));
  }

  private static float[] at(double degrees) {
    double angle = Math.toRadians(degrees);
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }
}
