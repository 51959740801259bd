package dev.cmimh.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.training.TrainingState;
import java.nio.file.Path;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodSelectionTest {

  @TempDir private Path folder;
  private final ObjectProperty<RunProgress> progress =
      new SimpleObjectProperty<>(TrainingProgress.none());
  private final NextRun nextRun = new NextRun();
  private Memory memory;
  private MethodSelection selection;

  @BeforeEach
  void makeSelection() {
    memory = new Memory(new MemoryFile(new ExplorerHome(folder), _ -> {}), Runnable::run, Map.of());
    selection = new MethodSelection(nextRun, progress, memory);
  }

  @Test
  void theChosenMethodIsTheNextRunsAndComesBackAtTheNextStart() {
    selection.choose(acq());

    assertThat(nextRun.method().get()).isEqualTo(acq());
    NextRun atNextStart = new NextRun();
    new MethodSelection(atNextStart, progress, memory);
    assertThat(atNextStart.method().get().key()).isEqualTo("acq");
  }

  @Test
  void aMethodThatThisVersionDoesNotKnowGivesWayToCmimh() {
    memory.put("header.method", "hash-of-long-ago");

    new MethodSelection(nextRun, progress, memory);

    assertThat(nextRun.method().get()).isEqualTo(new MethodChoice.Cmimh());
  }

  @Test
  void whileARunIsUnderWayItsMethodIsShownAndNoOtherCanBeChosen() {
    selection.choose(acq());

    progress.set(Progresses.at(TrainingState.RUNNING, 12, 1));
    assertThat(selection.chosen().get()).isEqualTo(new MethodChoice.Cmimh());
    selection.choose(acq());

    assertThat(selection.chosen().get()).isEqualTo(new MethodChoice.Cmimh());
    assertThat(selection.free().get()).isFalse();
  }

  @Test
  void afterTheRunAnotherCanBeChosen() {
    progress.set(Progresses.at(TrainingState.RUNNING, 12, 1));
    progress.set(Progresses.at(TrainingState.FINISHED, 400, 1));

    selection.choose(acq());

    assertThat(selection.chosen().get()).isEqualTo(acq());
  }

  @Test
  void aFitShowsItsMethod() {
    progress.set(Progresses.fit("fsh", TrainingState.RUNNING, 3));

    assertThat(selection.chosen().get().key()).isEqualTo("fsh");
  }

  private MethodChoice acq() {
    return nextRun.named("acq").orElseThrow();
  }
}
