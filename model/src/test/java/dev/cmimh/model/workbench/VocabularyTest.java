package dev.cmimh.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.workbench.Vocabulary.Word;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Vocabulary vocabulary =
      Vocabulary.of(
          List.of("heart", "car", "heat", "hand", "heavy"),
          Stream.of(
                  List.of("heart", "red"),
                  List.of("heat", "heart"),
                  List.of("heat"),
                  List.of("heat", "car"),
                  List.of("hand", "rare"))
              .map(words -> new PairedItem("id", "group", "name", "source", words))
              .toList());

  @Test
  void listsTheKnownWordsWithTheItemsThatCarryThem() {
    assertThat(vocabulary.words())
        .containsExactly(
            new Word("car", 1),
            new Word("hand", 1),
            new Word("heart", 2),
            new Word("heat", 3),
            new Word("heavy", 0));
  }

  @Test
  void completesLettersMostFrequentWordFirst() {
    assertThat(vocabulary.startingWith("he", 5))
        .extracting(Word::word)
        .containsExactly("heat", "heart", "heavy");
    assertThat(vocabulary.startingWith("h", 2))
        .extracting(Word::word)
        .containsExactly("heat", "heart");
    assertThat(vocabulary.startingWith("rare", 5)).isEmpty();
  }
}
