package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.workbench.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordCompletionTest {

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              new Vocabulary.Word("head", 3),
              new Vocabulary.Word("heart", 9),
              new Vocabulary.Word("red", 5)));

  @Test
  void offersTheMostFrequentWordsFirst() {
    assertThat(WordCompletion.at("red HEA", 7).offers(VOCABULARY))
        .extracting(Vocabulary.Word::word)
        .containsExactly("heart", "head");
  }

  @Test
  void offersNothingBetweenWordsAndForAWholeWord() {
    assertThat(WordCompletion.at("red ", 4).offers(VOCABULARY)).isEmpty();
    assertThat(WordCompletion.at("red", 3).offers(VOCABULARY)).isEmpty();
  }

  @Test
  void aWordAtTheEndIsFollowedByASpace() {
    WordCompletion completion = WordCompletion.at("red hea", 7);

    assertThat(completion.completed("red hea", "heart")).isEqualTo("red heart ");
    assertThat(completion.caretAfter("red hea", "heart")).isEqualTo(10);
  }

  @Test
  void aWordInTheMiddleTakesThePlaceOfTheWholeWord() {
    WordCompletion completion = WordCompletion.at("heat red", 3);

    assertThat(completion.letters()).isEqualTo("hea");
    assertThat(completion.completed("heat red", "heart")).isEqualTo("heart red");
    assertThat(completion.caretAfter("heat red", "heart")).isEqualTo(5);
  }
}
