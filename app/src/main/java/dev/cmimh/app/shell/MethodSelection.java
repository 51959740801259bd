package dev.cmimh.app.shell;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.memory.Memory;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Which method the next run is trained by, remembered for the next start. While a run is under way
 * the method is that run's: the header says what trains.
 */
final class MethodSelection {

  private static final String KEY = "header.method";

  private final NextRun nextRun;
  private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(true);

  MethodSelection(NextRun nextRun, ObservableValue<? extends RunProgress> progress, Memory memory) {
    this.nextRun = nextRun;
    memory.get(KEY).flatMap(nextRun::named).ifPresent(nextRun.method()::set);
    nextRun.method().addListener((_, _, now) -> memory.put(KEY, now.key()));
    progress.subscribe(this::follow);
  }

  /** The methods that there are, CMIMH first. */
  List<MethodChoice> offers() {
    return nextRun.choices();
  }

  ReadOnlyObjectProperty<MethodChoice> chosen() {
    return nextRun.method();
  }

  /** Whether another can be chosen: no run is under way. */
  ReadOnlyBooleanProperty free() {
    return free.getReadOnlyProperty();
  }

  void choose(MethodChoice choice) {
    if (free.get()) {
      nextRun.method().set(choice);
    }
  }

  private void follow(RunProgress now) {
    free.set(!now.isActive());
    if (now.isActive()) {
      nextRun.named(methodOf(now)).ifPresent(nextRun.method()::set);
    }
  }

  private static String methodOf(RunProgress now) {
    return switch (now) {
      case TrainingProgress _ -> new MethodChoice.Cmimh().key();
      case FittingProgress fit -> fit.method().name();
    };
  }
}
