package dev.cmimh.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelSetTest {

  @Test
  void numbersLabelsInTheOrderOfFirstAppearance() {
    LabelSet set =
        LabelSet.of("colours", List.of(List.of("red", "blue"), List.of("green", "red"), List.of()));

    assertThat(set.labels()).containsExactly("red", "blue", "green");
    assertThat(set.masks()).isDeepEqualTo(new long[][] {{0b011}, {0b101}, {0}});
  }

  @Test
  void findsSharedLabelsBeyondTheFirst64() {
    List<List<String>> labels =
        IntStream.range(0, 130).mapToObj(i -> List.of("own " + i, "third " + i % 3)).toList();

    LabelSet set = LabelSet.of("many", labels);

    assertThat(set.labels()).hasSize(133);
    for (int i = 0; i < 130; i++) {
      for (int j = 0; j < 130; j++) {
        assertThat(set.relevant(i, j)).isEqualTo(i % 3 == j % 3);
      }
    }
  }

  @Test
  void itemsWithoutLabelsAreRelevantToNone() {
    LabelSet set = LabelSet.of("colours", List.of(List.of("red"), List.of(), List.of()));

    assertThat(set.relevant(1, 0)).isFalse();
    assertThat(set.relevant(1, 2)).isFalse();
  }

  @Test
  void refusesMasksOfAnotherLength() {
    assertThatThrownBy(() -> new LabelSet("colours", List.of("red"), new long[][] {{0, 0}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colours");
  }
}
