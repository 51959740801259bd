package dev.cmimh.app.tune;

import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.task.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when a test says so. */
final class ManualDelay implements Delay {

  private final List<Waiting> waiting = new ArrayList<>();
  private long now;

  private record Waiting(long until, Runnable work) {}

  @Override
  public Cancellation after(Duration time, Runnable work) {
    waiting.add(new Waiting(now + time.toMillis(), work));
    return new Cancellation();
  }

  long now() {
    return now;
  }

  void pass(Duration time) {
    now += time.toMillis();
    List<Waiting> due = waiting.stream().filter(it -> it.until() <= now).toList();
    waiting.removeAll(due);
    due.forEach(it -> it.work().run());
  }
}
