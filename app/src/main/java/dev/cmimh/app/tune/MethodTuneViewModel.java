package dev.cmimh.app.tune;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.training.DefaultRecipe;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The settings of a method that is fitted at one go, and the way back from their changes. All of
 * them act at the next run.
 */
final class MethodTuneViewModel implements SettingChanges {

  private final NextRun nextRun;
  private final HashingMethod method;
  private final LongSupplier milliseconds;
  private final ObservableValue<MethodSettings> settings;
  private final ObservableValue<Boolean> changed;
  private final History<MethodSettings> history = new History<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

  /**
   * @param milliseconds a clock that does not go back
   */
  MethodTuneViewModel(NextRun nextRun, HashingMethod method, LongSupplier milliseconds) {
    this.nextRun = nextRun;
    this.method = method;
    this.milliseconds = milliseconds;
    this.settings = nextRun.settingsOf(method);
    this.changed = settings.map(now -> !isUsual(now));
  }

  /** The settings on show. */
  ObservableValue<MethodSettings> settings() {
    return settings;
  }

  /**
   * Changes a setting.
   *
   * @param thing its name; changes of one thing in quick succession are undone together
   */
  void change(String thing, UnaryOperator<MethodSettings> change) {
    MethodSettings before = nextRun.settings(method);
    MethodSettings after = change.apply(before);
    if (!after.equals(before)) {
      history.record(thing, before, milliseconds.getAsLong());
      put(after);
    }
  }

  @Override
  public void undo() {
    history.undo(nextRun.settings(method)).ifPresent(this::put);
  }

  @Override
  public void redo() {
    history.redo(nextRun.settings(method)).ifPresent(this::put);
  }

  @Override
  public void resetAll() {
    change("", _ -> usual());
  }

  @Override
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty redoable() {
    return redoable.getReadOnlyProperty();
  }

  @Override
  public ObservableValue<Boolean> changed() {
    return changed;
  }

  private void put(MethodSettings now) {
    nextRun.set(method, now);
    undoable.set(history.canUndo());
    redoable.set(history.canRedo());
  }

  /** What is not set has its usual value, and what is set to it likewise. */
  private boolean isUsual(MethodSettings now) {
    return now.bits() == usual().bits()
        && now.seed() == usual().seed()
        && method.settings().stream().allMatch(setting -> now.number(setting) == setting.usual());
  }

  private static MethodSettings usual() {
    return new MethodSettings(
        DefaultRecipe.hyperParameters().bits(), DefaultRecipe.hyperParameters().seed(), Map.of());
  }
}
