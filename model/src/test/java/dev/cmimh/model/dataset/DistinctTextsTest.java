package dev.cmimh.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinctTextsTest {

  @Test
  void numbersTextsInTheOrderInWhichItemsHaveThem() {
    List<PairedItem> items =
        Stream.of(List.of("red"), List.of("red", "car"), List.of("red"), List.of("car", "red"))
            .map(words -> new PairedItem("id", "group", "name", "source", words))
            .toList();

    DistinctTexts texts = DistinctTexts.of(items);

    assertThat(texts.identity()).containsExactly(0, 1, 0, 2);
    assertThat(texts.firstItems()).containsExactly(0, 1, 3);
  }

  @Test
  void refusesNumbersInAnotherOrder() {
    assertThatThrownBy(() -> DistinctTexts.of(new int[] {0, 2, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Text 2 comes before text 1");
  }
}
