package dev.cmimh.model.feature.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The encoder that ships. */
class MiniLmEncoderTest {

  private static SentenceEncoder encoder;

  @BeforeAll
  static void load() throws IOException {
    encoder = MiniLmEncoder.load();
  }

  @Test
  void textsLieOnTheUnitSphereAlwaysAtTheSamePoint() {
    float[] once = encoder.encode("a small dog on the beach");

    assertThat(once).hasSize(384).containsExactly(encoder.encode("a small dog on the beach"));
    assertThat(cosine(once, once)).isCloseTo(1, within(1e-5));
  }

  @Test
  void whatMeansTheSameLiesNearerThanWhatDoesNot() {
    float[] puppy = encoder.encode("puppy");
    float[] pilot = encoder.encode("someone who flies a plane");

    assertThat(cosine(puppy, encoder.encode("dog")))
        .isGreaterThan(0.7)
        .isGreaterThan(cosine(puppy, encoder.encode("car")) + 0.2);
    assertThat(cosine(pilot, encoder.encode("pilot")))
        .isGreaterThan(cosine(pilot, encoder.encode("farmer")) + 0.2);
  }

  @Test
  void readsWordsByThoseOfAVocabularyAndNonsenseByNone() {
    SentenceWordReader reader =
        new SentenceWordReader(
            encoder,
            WordVectors.of(List.of("beach", "car", "cat", "cats", "dog"), encoder, () -> false));

    assertThat(reader.readAs("puppy")).containsExactly("dog");
    assertThat(reader.readAs("kitten")).containsExactly("cat", "cats");
    assertThat(reader.readAs("automobile")).containsExactly("car");
    assertThat(reader.readAs("seaside")).containsExactly("beach");
    assertThat(reader.readAs("kubernetes")).isEmpty();
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
