package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps what a session tells, in its order, for the test's thread. */
final class ToldEvents implements Consumer<TrainingEvent> {

  private static final long LONGEST_WAIT_SECONDS = 60;
  private static final long QUIET_MILLISECONDS = 150;

  private record Told(TrainingEvent event, String thread) {}

  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  @Override
  public void accept(TrainingEvent event) {
    told.add(new Told(event, Thread.currentThread().getName()));
  }

  /** The next events up to the one that tells a state; all are told on the session's thread. */
  List<TrainingEvent> until(TrainingState state) throws InterruptedException {
    List<TrainingEvent> events = new ArrayList<>();
    do {
      Told next = told.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      assertThat(next).as("event after %s", events).isNotNull();
      assertThat(next.thread()).isEqualTo("cmimh-training");
      events.add(next.event());
    } while (!(events.getLast() instanceof TrainingEvent.StateChanged changed
        && changed.state() == state));
    return events;
  }

  /** Fails if anything is told for a while. */
  void assertQuiet() throws InterruptedException {
    assertThat(told.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS)).isNull();
  }

  /** Each event in a word or two. */
  static List<String> words(List<TrainingEvent> events) {
    return events.stream()
        .map(
            event ->
                switch (event) {
                  case TrainingEvent.Stepped(StepReport report) -> "step " + report.step();
                  case TrainingEvent.EpochEnded(EpochReport report, var _, var _) ->
                      "epoch " + report.epoch();
                  case TrainingEvent.KnobsChanged(long step, LiveKnobs _) -> "knobs " + step;
                  case TrainingEvent.StateChanged(TrainingState state, String _) -> state.name();
                })
        .toList();
  }

  /** What was said with the last change of state. */
  static String message(List<TrainingEvent> events) {
    return ((TrainingEvent.StateChanged) events.getLast()).message();
  }
}
