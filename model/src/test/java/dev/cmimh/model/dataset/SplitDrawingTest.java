package dev.cmimh.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitDrawingTest {

  private final List<String> groups =
      IntStream.range(0, 1000).mapToObj(item -> "group " + item % 271).toList();

  @Test
  void putsEveryItemOnOneSide() {
    Split split = new SplitDrawing(0.2, 0.1, 7).draw(groups);

    int[] all =
        IntStream.of(split.train().length, split.validation().length, split.test().length)
            .toArray();
    assertThat(IntStream.of(all).sum()).isEqualTo(1000);
    assertThat(
            IntStream.concat(
                IntStream.of(split.train()),
                IntStream.concat(IntStream.of(split.validation()), IntStream.of(split.test()))))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void keepsEveryGroupOnOneSide() {
    Split split = new SplitDrawing(0.2, 0.1, 7).draw(groups);

    assertThat(groupsOf(split.train())).doesNotContainAnyElementsOf(groupsOf(split.test()));
    assertThat(groupsOf(split.train())).doesNotContainAnyElementsOf(groupsOf(split.validation()));
    assertThat(groupsOf(split.test())).doesNotContainAnyElementsOf(groupsOf(split.validation()));
  }

  @Test
  void fillsEachShareAsFarAsGroupsAllow() {
    Split split = new SplitDrawing(0.2, 0.1, 7).draw(groups);

    assertThat(split.test().length).isBetween(197, 200);
    assertThat(split.validation().length).isBetween(97, 100);
  }

  @Test
  void takesTheSmallestGroupWhereNoneFits() {
    List<String> few = List.of("a", "a", "a", "b", "b", "c", "c", "c", "c");

    Split split = new SplitDrawing(0.15, 0, 1).draw(few);

    assertThat(split.test()).containsExactlyInAnyOrder(3, 4);
    assertThat(split.validation()).isEmpty();
  }

  @Test
  void drawsTheSameForTheSameSeedAndAnotherForAnother() {
    Split first = new SplitDrawing(0.2, 0.1, 7).draw(groups);
    Split again = new SplitDrawing(0.2, 0.1, 7).draw(groups);
    Split other = new SplitDrawing(0.2, 0.1, 8).draw(groups);

    assertThat(again.train()).containsExactly(first.train());
    assertThat(again.test()).containsExactly(first.test());
    assertThat(other.test()).isNotEqualTo(first.test());
    assertThat(first.seed()).isEqualTo(7);
  }

  @Test
  void shufflesTheOrderOfTheDataBase() {
    int[] train = new SplitDrawing(0.2, 0.1, 7).draw(groups).train();

    assertThat(train).isNotEqualTo(IntStream.of(train).sorted().toArray());
    long ascents = IntStream.range(1, train.length).filter(i -> train[i] > train[i - 1]).count();
    assertThat((double) ascents / train.length).isBetween(0.45, 0.55);
  }

  @Test
  void refusesSharesThatAreNone() {
    assertThatThrownBy(() -> new SplitDrawing(0.8, 0.3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.8");
    assertThatThrownBy(() -> new SplitDrawing(Double.NaN, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Set<String> groupsOf(int[] items) {
    return Arrays.stream(items).mapToObj(groups::get).collect(Collectors.toSet());
  }
}
