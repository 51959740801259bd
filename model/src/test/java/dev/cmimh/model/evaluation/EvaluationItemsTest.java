package dev.cmimh.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Split;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationItemsTest {

  @Test
  void givesTheSidesOfAValidSplit() {
    Split split = new Split(1, new int[] {0, 1}, new int[] {2}, new int[] {3, 4});

    EvaluationItems test = EvaluationItems.of(dataset(split), Split.Part.TEST);
    EvaluationItems validation = EvaluationItems.of(dataset(split), Split.Part.VALIDATION);

    assertThat(test.queries()).containsExactly(3, 4);
    assertThat(test.database()).containsExactly(0, 1, 2);
    assertThat(validation.queries()).containsExactly(2);
    assertThat(validation.database()).containsExactly(0, 1);
  }

  @Test
  void cannotBeHadFromASplitThatPutsAGroupOnBothSides() {
    Split straddling = new Split(1, new int[] {0, 3}, new int[] {2}, new int[] {4});

    assertThatThrownBy(() -> EvaluationItems.of(dataset(straddling), Split.Part.TEST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sun");
  }

  private static PairedDataset dataset(Split split) {
    List<String> groups = List.of("heart", "heart", "moon", "sun", "sun");
    List<PairedItem> items =
        IntStream.range(0, groups.size())
            .mapToObj(i -> new PairedItem("item " + i, groups.get(i), "", "", List.of()))
            .toList();
    return new PairedDataset(
        "toy",
        "",
        items,
        item -> {
          throw new IOException("There are no pictures");
        },
        List.of(),
        split);
  }
}
