package dev.cmimh.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.comparison.ComparedSetting;
import dev.cmimh.model.figure.ComparedRun;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.DefaultRecipe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonViewModelTest {

  private final Background atOnce = new Background(Runnable::run, Runnable::run);
  private final ObjectProperty<List<RunSummary>> selection = new SimpleObjectProperty<>(List.of());
  private final List<List<ComparedRun>> drawn = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  @TempDir private Path folder;
  private RunStore store;
  private ComparisonViewModel model;

  @BeforeEach
  void open() {
    store = RunStore.open(new ExplorerHome(folder));
    for (int run = 0; run < 9; run++) {
      train("run", 16 + run);
    }
    model =
        new ComparisonViewModel(
            new SimpleObjectProperty<>(store), selection, atOnce, drawn::add, failures::add);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void oneRunOrMoreThanEightAreNotCompared() {
    selection.set(runs(1));
    assertThat(model.comparison().get()).isEmpty();

    selection.set(runs(9));
    assertThat(model.comparison().get()).isEmpty();
    assertThat(drawn).isEmpty();
  }

  @Test
  void twoRunsAreComparedUnderDifferentNames() {
    selection.set(runs(2));

    assertThat(model.comparison().get().orElseThrow().differing())
        .extracting(ComparedSetting::key)
        .containsExactly("bits");
    assertThat(drawn).hasSize(1);
    assertThat(drawn.getFirst()).extracting(ComparedRun::name).doesNotHaveDuplicates();
    assertThat(failures).isEmpty();
  }

  @Test
  void aListThatWasReadAnewDoesNotReadTheCurvesAgain() {
    selection.set(runs(2));
    store.catalogue().note(runs(1).getFirst().id(), "a note");

    selection.set(runs(2));

    assertThat(drawn).hasSize(1);
  }

  private List<RunSummary> runs(int count) {
    return store.catalogue().list().subList(0, count);
  }

  private void train(String name, int bits) {
    String run =
        store
            .create(
                new RunDescription(
                    name,
                    RunDescription.CMIMH,
                    "emoji",
                    "sha256:0",
                    1,
                    DefaultRecipe.hyperParameters().with(settings -> settings.bits = bits),
                    "0.1.0",
                    "PyTorch",
                    "CPU, 1 thread",
                    ""))
            .id();
    store.finish(run, RunState.FINISHED, Duration.ofSeconds(1));
  }
}
