package dev.cmimh.app.tune;

import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Delay;
import dev.cmimh.model.hashing.HashingMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;

/**
 * The settings of every method and the way back from their changes. It is there before the Tune
 * screen is shown and outlives every change of screens: changes are taken back from anywhere.
 */
public final class SettingsDesk {

  private final NextRun nextRun;
  private final TuneViewModel cmimh;
  private final LongSupplier milliseconds;
  private final Map<String, MethodTuneViewModel> rivals = new HashMap<>();

  /**
   * @param cmimh decides about CMIMH's settings
   * @param milliseconds a clock that does not go back
   */
  SettingsDesk(NextRun nextRun, TuneViewModel cmimh, LongSupplier milliseconds) {
    this.nextRun = nextRun;
    this.cmimh = cmimh;
    this.milliseconds = milliseconds;
  }

  /** Over the run that trains in this window. */
  public static SettingsDesk over(NextRun nextRun, TrainingDesk desk, Background background) {
    TuneViewModel cmimh =
        new TuneViewModel(
            nextRun,
            desk.training(),
            desk::change,
            Delay.byClock(background),
            SettingsDesk::millisecondsNow);
    return new SettingsDesk(nextRun, cmimh, SettingsDesk::millisecondsNow);
  }

  private static long millisecondsNow() {
    return System.nanoTime() / 1_000_000;
  }

  /** Takes the last change of the chosen method's settings back. */
  public void undo() {
    changes().undo();
  }

  /** Does the change again that was taken back last. */
  public void redo() {
    changes().redo();
  }

  /** The method whose settings are on show. */
  ObservableValue<MethodChoice> method() {
    return nextRun.method();
  }

  TuneViewModel cmimh() {
    return cmimh;
  }

  /** The settings of another method. */
  MethodTuneViewModel of(HashingMethod rival) {
    return rivals.computeIfAbsent(
        rival.name(), _ -> new MethodTuneViewModel(nextRun, rival, milliseconds));
  }

  private SettingChanges changes() {
    return switch (nextRun.method().get()) {
      case MethodChoice.Cmimh _ -> cmimh;
      case MethodChoice.Rival(HashingMethod rival) -> of(rival);
    };
  }
}
