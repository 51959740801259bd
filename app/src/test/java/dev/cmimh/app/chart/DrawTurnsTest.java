package dev.cmimh.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawTurnsTest {

  private final List<FigureSlot> slots =
      Stream.of("first", "second", "third").map(FigureSlot::new).toList();
  private final DrawTurns turns = new DrawTurns(slots);

  @Test
  void whatNobodySeesIsNotDrawn() {
    slots.get(0).viewer(figure -> {});
    slots.get(0).size(new DrawSize(300, 200, 1));
    slots.get(1).viewer(figure -> {});
    slots.get(1).visible(true);

    assertThat(turns.next()).isEmpty();
    assertThat(turns.urgent()).isEmpty();
  }

  @Test
  void changedFiguresTakeTurns() {
    slots.forEach(DrawTurnsTest::show);
    slots.forEach(FigureSlot::change);

    assertThat(List.of(drawNext(), drawNext(), drawNext()))
        .containsExactly("first", "second", "third");
    assertThat(turns.next()).isEmpty();

    slots.get(2).change();
    slots.get(0).change();
    assertThat(List.of(drawNext(), drawNext())).containsExactly("first", "third");
  }

  @Test
  void whatAPersonAskedForIsUrgentAndNewReportsAreNot() {
    slots.forEach(DrawTurnsTest::show);
    slots.get(0).change();
    slots.get(1).hurry();

    assertThat(turns.urgent()).containsExactly(slots.get(1));
  }

  @Test
  void anotherSizeAndBecomingVisibleWithoutAPictureAreUrgent() {
    slots.forEach(DrawTurnsTest::show);

    slots.get(0).size(new DrawSize(300, 200, 1));
    assertThat(turns.urgent()).isEmpty();
    slots.get(0).size(new DrawSize(301, 200, 1));
    slots.get(1).visible(false);
    slots.get(1).visible(true);
    assertThat(turns.urgent()).containsExactly(slots.get(0), slots.get(1));
  }

  @Test
  void whatBecomesVisibleWithItsLastPictureTakesItsTurn() {
    show(slots.get(0));
    slots.get(0).deliver(null);
    slots.get(0).shown();
    slots.get(0).visible(false);
    slots.get(0).change();

    slots.get(0).visible(true);

    assertThat(turns.urgent()).isEmpty();
    assertThat(drawNext()).isEqualTo("first");
  }

  @Test
  void aFigureWaitsUntilTheWindowShowedItsLastPicture() {
    show(slots.get(0));
    slots.get(0).deliver(null);
    slots.get(0).change();
    slots.get(0).hurry();

    assertThat(turns.next()).isEmpty();
    assertThat(turns.urgent()).isEmpty();

    slots.get(0).shown();
    assertThat(turns.next()).isEqualTo(Optional.of(slots.get(0)));
  }

  private String drawNext() {
    FigureSlot slot = turns.next().orElseThrow();
    slot.begin();
    return slot.name();
  }

  private static void show(FigureSlot slot) {
    slot.viewer(figure -> {});
    slot.size(new DrawSize(300, 200, 1));
    slot.visible(true);
    slot.begin();
  }
}
