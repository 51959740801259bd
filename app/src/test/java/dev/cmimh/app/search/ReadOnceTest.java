package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

  private final List<String> asked = new ArrayList<>();
  private final ReadOnce words =
      new ReadOnce(
          vocabulary ->
              word -> {
                asked.add(word + " among " + vocabulary);
                return vocabulary.subList(0, 1);
              });

  @Test
  void aWordIsReadOnceHoweverOftenItIsAsked() {
    assertThat(words.over(List.of("dog", "cat")).readAs("puppy")).containsExactly("dog");
    assertThat(words.over(List.of("dog", "cat")).readAs("puppy")).containsExactly("dog");

    assertThat(asked).containsExactly("puppy among [dog, cat]");
  }

  @Test
  void modelsThatKnowOtherWordsReadItAnew() {
    words.over(List.of("dog", "cat")).readAs("puppy");

    assertThat(words.over(List.of("cat")).readAs("puppy")).containsExactly("cat");
    assertThat(asked).containsExactly("puppy among [dog, cat]", "puppy among [cat]");
  }
}
