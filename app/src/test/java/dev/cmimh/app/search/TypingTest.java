package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.task.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypingTest {

  private static final Duration BETWEEN_LETTERS = Duration.ofMillis(100);
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private final Clock clock = new Clock();
  private final Typing typing = new Typing(clock);
  private final List<String> asked = new ArrayList<>();

  /** Time that passes when a test says so. */
  private static final class Clock implements Delay {

    private record Due(Duration left, Runnable action, Cancellation cancellation) {}

    private List<Due> waiting = new ArrayList<>();

    @Override
    public Cancellation after(Duration wait, Runnable action) {
      Due due = new Due(wait, action, new Cancellation());
      waiting.add(due);
      return due.cancellation();
    }

    void pass(Duration time) {
      List<Due> before = waiting;
      waiting = new ArrayList<>();
      for (Due due : before) {
        if (due.left().compareTo(time) > 0) {
          waiting.add(new Due(due.left().minus(time), due.action(), due.cancellation()));
        } else if (!due.cancellation().isCancelled()) {
          due.action().run();
        }
      }
    }
  }

  @Test
  void aLetterIsAskedForBeforeTheNext() {
    typing.letter(() -> asked.add("c"));
    clock.pass(BETWEEN_LETTERS);

    assertThat(asked).containsExactly("c");
  }

  @Test
  void lettersThatComeAtOnceAreOneQuery() {
    typing.letter(() -> asked.add("c"));
    typing.letter(() -> asked.add("ca"));
    clock.pass(BETWEEN_LETTERS);

    assertThat(asked).containsExactly("ca");
  }

  @Test
  void anEmptyFieldAsksForNothingWhileLettersCome() {
    typing.emptied(() -> asked.add(""));
    clock.pass(BETWEEN_LETTERS);
    typing.letter(() -> asked.add("c"));
    clock.pass(SILENCE);

    assertThat(asked).containsExactly("c");
  }

  @Test
  void anEmptyFieldIsMeantToBeEmptyWhereNoLetterComes() {
    typing.emptied(() -> asked.add(""));
    clock.pass(SILENCE);

    assertThat(asked).containsExactly("");
  }

  @Test
  void whatIsChosenTakesThePlaceOfTheEmptyField() {
    typing.emptied(() -> asked.add(""));
    typing.asked(true);
    clock.pass(SILENCE);

    assertThat(asked).isEmpty();
  }
}
