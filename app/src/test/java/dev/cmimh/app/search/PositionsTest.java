package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PositionsTest {

  private final Positions positions = new Positions();
  private final List<String> heard = new ArrayList<>();

  @Test
  void theyAreTheNumbersBelowTheirSize() {
    positions.resize(4);
    assertThat(positions).containsExactly(0, 1, 2, 3);

    positions.resize(2);
    assertThat(positions).containsExactly(0, 1);
    assertThatThrownBy(() -> positions.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void listenersHearOneChangeOfWhatCameOrWent() {
    positions.addListener((ListChangeListener<Integer>) this::hear);

    positions.resize(3);
    positions.resize(1);
    positions.resize(1);

    assertThat(heard).containsExactly("added 0 to 3", "removed [1, 2] at 1");
  }

  private void hear(ListChangeListener.Change<? extends Integer> change) {
    while (change.next()) {
      heard.add(
          change.wasAdded()
              ? "added %d to %d".formatted(change.getFrom(), change.getTo())
              : "removed %s at %d".formatted(change.getRemoved(), change.getFrom()));
    }
  }
}
