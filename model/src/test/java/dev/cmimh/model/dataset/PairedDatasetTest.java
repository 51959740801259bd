package dev.cmimh.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedDatasetTest {

  private static final LabelSet COLOURS =
      LabelSet.of("colours", List.of(List.of("red"), List.of(), List.of("blue"), List.of("red")));

  @Test
  void acceptsASplitByGroup() {
    PairedDataset data = dataset(List.of("a", "a", "b", "c"), split(ids(1, 0), ids(2), ids(3)));

    assertThat(data.split().database(Split.Part.TEST)).containsExactly(1, 0, 2);
    assertThat(data.labels("colours").relevant(0, 3)).isTrue();
  }

  @Test
  void refusesAGroupOnTwoSidesAndNamesIt() {
    assertThatThrownBy(
            () -> dataset(List.of("a", "heart", "b", "heart"), split(ids(0, 1), ids(2), ids(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Group heart")
        .hasMessageContaining("item-1 in train")
        .hasMessageContaining("item-3 in test");
    assertThatThrownBy(
            () -> dataset(List.of("a", "b", "heart", "heart"), split(ids(0, 1), ids(2), ids(3))))
        .hasMessageContaining("item-2 in validation");
  }

  @Test
  void refusesAnItemOnTwoSidesOrTwiceOnOne() {
    List<String> groups = List.of("a", "b", "c", "d");

    assertThatThrownBy(() -> dataset(groups, split(ids(0, 1), ids(2), ids(3, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("item-1 lies in train and again in test");
    assertThatThrownBy(() -> dataset(groups, split(ids(0, 0), ids(2), ids(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("item-0 lies in train and again in train");
  }

  @Test
  void refusesASplitOfItemsThatAreNotThere() {
    assertThatThrownBy(() -> dataset(List.of("a", "b", "c", "d"), split(ids(4), ids(), ids())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names item 4");
  }

  @Test
  void refusesTwoItemsOfOneId() {
    PairedItem item = new PairedItem("same", "a", "dog", "me", List.of("dog"));

    assertThatThrownBy(
            () ->
                new PairedDataset(
                    "test",
                    "0",
                    List.of(item, item),
                    PairedDatasetTest::noPicture,
                    List.of(),
                    split(ids(0), ids(), ids(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same");
  }

  @Test
  void refusesLabelsOfAnotherNumberOfItems() {
    assertThatThrownBy(() -> dataset(List.of("a", "b"), split(ids(0), ids(), ids(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colours labels 4 items");
  }

  @Test
  void namesTheLabelSetsThatThereAre() {
    PairedDataset data = dataset(List.of("a", "b", "c", "d"), split(ids(0), ids(1), ids(2)));

    assertThatThrownBy(() -> data.labels("shapes"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("shapes")
        .hasMessageContaining("colours");
  }

  private static PairedDataset dataset(List<String> groups, Split split) {
    List<PairedItem> items =
        IntStream.range(0, groups.size())
            .mapToObj(i -> new PairedItem("item-" + i, groups.get(i), "dog", "me", List.of("dog")))
            .toList();
    return new PairedDataset(
        "test", "0", items, PairedDatasetTest::noPicture, List.of(COLOURS), split);
  }

  private static BufferedImage noPicture(int item) throws IOException {
    throw new IOException("no picture of " + item);
  }

  private static Split split(int[] train, int[] validation, int[] test) {
    return new Split(1, train, validation, test);
  }

  private static int[] ids(int... items) {
    return items;
  }
}
