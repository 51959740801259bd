package dev.cmimh.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.figure.ParallelAxis;
import dev.cmimh.model.figure.ParallelBrush;
import dev.cmimh.model.figure.ParallelLine;
import dev.cmimh.model.run.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParallelViewModelTest extends ListedRuns {

  private static final String BITS = "bits";

  private final List<Throwable> failures = new ArrayList<>();
  private ParallelViewModel axes;

  @BeforeEach
  void trainThree() {
    train("first", 16);
    train("second", 32);
    train("third", 64);
    axes = new ParallelViewModel(model, atOnce, memory, failures::add);
    model.refresh();
  }

  @Test
  void nothingIsLaidOutBeforeThePersonWishesToSeeIt() {
    assertThat(axes.figure().get().axes()).isEmpty();

    axes.open().set(true);

    assertThat(axes.figure().get().axes()).extracting(ParallelAxis::key).contains(BITS);
    assertThat(axes.figure().get().lines())
        .extracting(ParallelLine::name)
        .containsExactly("third", "second", "first");
    assertThat(failures).isEmpty();
  }

  @Test
  void aBrushSiftsTheListAndLeavesTheLinesWhereTheyAre() {
    axes.open().set(true);

    axes.brush(Map.of(BITS, ParallelBrush.between(40, 20)));

    assertThat(model.shown()).extracting(RunSummary::name).containsExactly("second");
    assertThat(axes.figure().get().lines()).hasSize(3);
    assertThat(axes.figure().get().brushes()).containsKey(BITS);
  }

  @Test
  void theFilterTakesLinesAway() {
    axes.open().set(true);

    model.filter().set("bits>16");

    assertThat(axes.figure().get().lines())
        .extracting(ParallelLine::name)
        .containsExactly("third", "second");
  }

  @Test
  void closingLetsAllRunsBackIntoTheList() {
    axes.open().set(true);
    axes.brush(Map.of(BITS, ParallelBrush.between(16, 16)));

    axes.open().set(false);

    assertThat(model.shown()).hasSize(3);
  }

  @Test
  void runsThatAnotherScreenNamesPassEveryBrush() {
    axes.open().set(true);
    axes.brush(Map.of(BITS, ParallelBrush.between(16, 16)));

    model.choose(List.of(model.all().getFirst().id()));

    assertThat(model.shown()).hasSize(3);
    assertThat(axes.figure().get().brushes()).isEmpty();
  }

  @Test
  void theLineOfARunChoosesItInTheList() {
    axes.open().set(true);

    axes.choose(model.all().getLast().id());

    assertThat(model.selection().get()).extracting(RunSummary::name).containsExactly("first");
  }
}
