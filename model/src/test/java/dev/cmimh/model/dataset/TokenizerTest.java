package dev.cmimh.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  private final Tokenizer tokenizer = new Tokenizer();

  @Test
  void cutsATextIntoLowerCaseWordsWithoutStopWords() {
    assertThat(tokenizer.words("The Red HEART, and a dog!")).containsExactly("red", "heart", "dog");
  }

  @Test
  void namesEachWordOnceInTheOrderOfFirstAppearance() {
    assertThat(tokenizer.words("dog cat DOG fish cat")).containsExactly("dog", "cat", "fish");
  }

  @Test
  void takesAccentsAndPossessivesOff() {
    assertThat(tokenizer.words("piñata, man\u2019s shoe, rock'n'roll, Ærø"))
        .containsExactly("pinata", "man", "shoe", "rocknroll", "ærø");
  }

  @Test
  void keepsNumbersAndOtherAlphabets() {
    assertThat(tokenizer.words("100 points, 24-hour; кошка 猫"))
        .containsExactly("100", "points", "24", "hour", "кошка", "猫");
  }

  @Test
  void findsNoWordsWhereThereAreNone() {
    assertThat(tokenizer.words("")).isEmpty();
    assertThat(tokenizer.words(" :-) ... the of ")).isEmpty();
  }

  @Test
  void cutsItsOwnWordsNoFurther() {
    var words = tokenizer.words("The mechanic's \u00bd-inch wrench isn't at Zoë's café");

    assertThat(tokenizer.words(String.join(" ", words))).isEqualTo(words);
  }

  @Test
  void leavesOutTheStopWordsItIsGiven() {
    assertThat(new Tokenizer(Set.of("dog")).words("the dog")).containsExactly("the");
  }
}
