package dev.cmimh.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Queue<Runnable> userInterface = new ArrayDeque<>();
  private final Background background = new Background(workers::add, userInterface::add);
  private final List<Object> told = new ArrayList<>();

  @Test
  void worksElsewhereAndTellsTheResultOnTheUserInterface() {
    background.run(_ -> "done", told::add, told::add);

    assertThat(userInterface).isEmpty();
    workers.remove().run();
    assertThat(told).isEmpty();
    userInterface.remove().run();
    assertThat(told).containsExactly("done");
  }

  @Test
  void tellsWhatWentWrong() {
    IOException failure = new IOException("disk full");

    background.run(
        _ -> {
          throw failure;
        },
        told::add,
        told::add);
    runAll();

    assertThat(told).containsExactly(failure);
  }

  @Test
  void tellsThatMemoryOrALibraryIsMissing() {
    OutOfMemoryError failure = new OutOfMemoryError();

    background.run(
        _ -> {
          throw failure;
        },
        told::add,
        told::add);
    runAll();

    assertThat(told).containsExactly(failure);
  }

  @Test
  void workThatIsCancelledBeforeItBeginsIsNotDone() {
    background.run(_ -> told.add("worked"), told::add, told::add).cancel();
    runAll();

    assertThat(told).isEmpty();
  }

  @Test
  void workThatIsCancelledBeforeItsResultIsToldIsForgotten() {
    Cancellation cancellation = background.run(_ -> "done", told::add, told::add);
    workers.remove().run();
    cancellation.cancel();
    runAll();

    assertThat(told).isEmpty();
  }

  @Test
  void ofSeveralWorksOnlyTheNewestIsTold() {
    Newest newest = new Newest(background);

    newest.run(_ -> "he", told::add, told::add);
    workers.remove().run();
    newest.run(_ -> "hea", told::add, told::add);
    newest.run(_ -> "heart", told::add, told::add);
    runAll();

    assertThat(told).containsExactly("heart");
  }

  private void runAll() {
    while (!workers.isEmpty() || !userInterface.isEmpty()) {
      (workers.isEmpty() ? userInterface : workers).remove().run();
    }
  }
}
