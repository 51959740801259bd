package dev.cmimh.model.feature.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BagOfWordsTest {

  @Test
  void keepsWordsThatAreInEnoughDifferentTexts() {
    List<List<String>> texts =
        List.of(
            List.of("red", "heart"),
            List.of("red", "rose"),
            List.of("rose", "flower"),
            List.of("red", "car"));

    assertThat(BagOfWords.fit(texts, 2).vocabulary()).containsExactly("red", "rose");
    assertThat(BagOfWords.fit(texts, 3).vocabulary()).containsExactly("red");
  }

  @Test
  void aTextThatSeveralPicturesShareCountsOnce() {
    List<String> shared = List.of("grinning", "face");
    List<List<String>> texts = List.of(shared, shared, shared, List.of("face", "cat"));

    assertThat(BagOfWords.fit(texts, 2).vocabulary()).containsExactly("face");
  }

  @Test
  void aWordThatATextRepeatsCountsOnce() {
    List<List<String>> texts = List.of(List.of("cat", "cat"), List.of("dog"), List.of("dog", "a"));

    assertThat(BagOfWords.fit(texts, 2).vocabulary()).containsExactly("dog");
  }

  @Test
  void everyTextOfKnownWordsHasNormOne() {
    BagOfWords bag = new BagOfWords(List.of("a", "b", "c", "d"));

    assertThat(bag.describe(List.of("c")).descriptor()).containsExactly(0, 0, 1, 0);
    assertThat(bag.describe(List.of("d", "a", "d", "b", "c")).descriptor())
        .containsExactly(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, within(1e-6f));
  }

  @Test
  void namesUnknownWordsAndIgnoresThemOtherwise() {
    BagOfWords bag = new BagOfWords(List.of("red", "heart"));

    DescribedText described = bag.describe(List.of("red", "qwerty", "heart", "zzz", "qwerty"));

    assertThat(described.knownWords()).containsExactly("red", "heart");
    assertThat(described.unknownWords()).containsExactly("qwerty", "zzz");
    assertThat(described.descriptor())
        .containsExactly(bag.describe(List.of("heart", "red")).descriptor());
  }

  @Test
  void aTextWithoutKnownWordsIsZero() {
    DescribedText described = new BagOfWords(List.of("red")).describe(List.of("blue"));

    assertThat(described.knownWords()).isEmpty();
    assertThat(described.descriptor()).containsExactly(0);
  }

  @Test
  void saysWhatToDoWhereNoWordIsCommonEnough() {
    assertThatThrownBy(() -> BagOfWords.fit(List.of(List.of("a"), List.of("b")), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No word is in at least 3 different training texts")
        .hasMessageContaining("lower the minimum");
  }
}
