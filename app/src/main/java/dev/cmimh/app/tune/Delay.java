package dev.cmimh.app.tune;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Does something a little later, on the user interface's thread. */
@FunctionalInterface
public interface Delay {

  void after(Duration time, Runnable work);

  /** Waits by the user interface's own clock. */
  static Delay ofUserInterface() {
    return (time, work) -> {
      PauseTransition pause =
          new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
      pause.setOnFinished(_ -> work.run());
      pause.play();
    };
  }
}
