package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {

  private final History<String> history = new History<>();

  @Test
  void goesBackAndForth() {
    history.record("", "a", 0);
    history.record("", "b", 0);

    assertThat(history.undo("c")).contains("b");
    assertThat(history.undo("b")).contains("a");
    assertThat(history.undo("a")).isEmpty();
    assertThat(history.redo("a")).contains("b");
    assertThat(history.redo("b")).contains("c");
    assertThat(history.canRedo()).isFalse();
  }

  @Test
  void joinsQuickChangesOfOneThing() {
    history.record("slider", "a", 0);
    history.record("slider", "b", 900);
    history.record("slider", "c", 1800);

    assertThat(history.undo("d")).contains("a");
    assertThat(history.canUndo()).isFalse();
  }

  @Test
  void keepsSlowChangesAndThoseOfOtherThingsApart() {
    history.record("slider", "a", 0);
    history.record("slider", "b", 1000);
    history.record("other", "c", 1001);

    assertThat(history.undo("d")).contains("c");
    assertThat(history.undo("c")).contains("b");
    assertThat(history.undo("b")).contains("a");
  }

  @Test
  void aChangeAfterAnUndoIsANewOne() {
    history.record("slider", "a", 0);
    history.undo("b");
    history.record("slider", "a", 1);

    assertThat(history.canRedo()).isFalse();
    assertThat(history.undo("c")).contains("a");
  }
}
