package dev.cmimh.app.tune;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.task.Delay;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Decides what a change of a setting does: weights and learning rates act in the next step of the
 * run in training and are the next run's as well, all others wait for the next run.
 */
public final class TuneViewModel implements SettingChanges {

  private final NextRun nextRun;
  private final LongSupplier milliseconds;
  private final LiveThrottle throttle;
  private final History<HyperParameters> history = new History<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<HyperParameters>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Boolean> changed;
  private boolean changing;

  /** Whether the session of the run takes changes; before, they wait. */
  private boolean listening;

  /** Whether a change waits until the session takes it. */
  private boolean unsaid;

  /** Whether the settings on show are known to be those that act. */
  private boolean agreed;

  /**
   * @param progress of the run in this window
   * @param acts lets settings act in the run's next step
   * @param milliseconds a clock that does not go back
   */
  public TuneViewModel(
      NextRun nextRun,
      ObservableValue<TrainingProgress> progress,
      Consumer<LiveKnobs> acts,
      Delay delay,
      LongSupplier milliseconds) {
    this.nextRun = nextRun;
    this.milliseconds = milliseconds;
    this.throttle = new LiveThrottle(acts, delay);
    this.changed = nextRun.parameters().map(parameters -> !isRecipe(parameters));
    progress.subscribe(this::follow);
    nextRun.parameters().subscribe(this::changedElsewhere);
  }

  /** The settings on show: the next run's, whose weights act in the run in training too. */
  public ObservableValue<HyperParameters> parameters() {
    return nextRun.parameters();
  }

  /** What the run in training began with; empty while none trains. */
  public ReadOnlyObjectProperty<Optional<HyperParameters>> running() {
    return running.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty redoable() {
    return redoable.getReadOnlyProperty();
  }

  /** The optimiser that the learning rates on show are for. */
  OptimizerSettings optimizer() {
    return running.get().orElseGet(this::shown).optimizer();
  }

  /** One of many changes of a setting, such as while its slider is dragged. */
  void slide(Setting setting, double value) {
    HyperParameters before = shown();
    change(setting.name(), setting.write(before, value));
    if (!before.knobs().equals(shown().knobs())) {
      act(throttle::gently);
    }
  }

  /** Changes a setting. */
  void set(Setting setting, double value) {
    changeAtOnce(setting.name(), ratesFollow(setting.write(shown(), value)));
  }

  /** Puts a setting back to the default recipe's value. */
  void reset(Setting setting) {
    changeAtOnce("", ratesFollow(setting.write(shown(), setting.usual(optimizer()))));
  }

  private static boolean isRecipe(HyperParameters parameters) {
    return parameters.equals(DefaultRecipe.hyperParameters());
  }

  @Override
  public ObservableValue<Boolean> changed() {
    return changed;
  }

  /** Puts all settings back to the default recipe's values. */
  @Override
  public void resetAll() {
    changeAtOnce("", keepRatesOfRun(DefaultRecipe.hyperParameters()));
  }

  void choose(Preset preset) {
    changeAtOnce("", keepRatesOfRun(preset.applyTo(shown())));
  }

  @Override
  public void undo() {
    history.undo(shown()).ifPresent(this::restore);
  }

  @Override
  public void redo() {
    history.redo(shown()).ifPresent(this::restore);
  }

  private HyperParameters shown() {
    return nextRun.parameters().get();
  }

  private void restore(HyperParameters state) {
    put(state);
    act(throttle::now);
  }

  private void changeAtOnce(String thing, HyperParameters changed) {
    HyperParameters before = shown();
    change(thing, changed);
    if (!before.knobs().equals(changed.knobs())) {
      act(throttle::now);
    }
  }

  private void change(String thing, HyperParameters changed) {
    if (!changed.equals(shown())) {
      history.record(thing, shown(), milliseconds.getAsLong());
      put(changed);
    }
  }

  private void put(HyperParameters changed) {
    changing = true;
    nextRun.parameters().set(changed);
    changing = false;
    showHistory();
  }

  private void showHistory() {
    undoable.set(history.canUndo());
    redoable.set(history.canRedo());
  }

  /** Another screen chose the next run's settings. */
  private void changedElsewhere(HyperParameters before, HyperParameters after) {
    if (!changing) {
      history.record("", before, milliseconds.getAsLong());
      showHistory();
      act(throttle::now);
    }
  }

  private void act(Consumer<LiveKnobs> way) {
    if (running.get().isPresent()) {
      agreed = true;
      if (listening) {
        way.accept(shown().knobs());
      } else {
        unsaid = true;
      }
    }
  }

  /** The rates go along with the optimiser, but never for a run that trains with another. */
  private HyperParameters ratesFollow(HyperParameters changed) {
    return running.get().isPresent()
        ? changed
        : OptimizerChange.ratesFollow(shown().optimizer(), changed);
  }

  private HyperParameters keepRatesOfRun(HyperParameters chosen) {
    if (running.get().isEmpty() || OptimizerChange.sameKind(optimizer(), chosen.optimizer())) {
      return chosen;
    }
    LiveKnobs present = shown().knobs();
    return chosen.with(
        changed ->
            changed.knobs =
                changed.knobs.with(
                    knobs -> {
                      knobs.learningRate = present.learningRate();
                      knobs.decoderLearningRate = present.decoderLearningRate();
                    }));
  }

  private void follow(TrainingProgress progress) {
    if (progress.isActive() != running.get().isPresent()) {
      if (progress.isActive()) {
        begin(progress.parameters());
      } else {
        end();
      }
    }
    if (progress.isActive()) {
      listening = progress.state() != TrainingState.READY;
      sayUnsaid();
      progress.lastStep().ifPresent(this::agree);
    }
  }

  private void begin(Optional<HyperParameters> parameters) {
    listening = false;
    unsaid = false;
    agreed = false;
    running.set(parameters);
  }

  private void end() {
    OptimizerSettings ended = optimizer();
    running.set(Optional.empty());
    throttle.forget();
    put(OptimizerChange.ratesFollow(ended, shown()));
  }

  private void sayUnsaid() {
    if (listening && unsaid) {
      unsaid = false;
      throttle.now(shown().knobs());
    }
  }

  /** A run that goes on from its checkpoint brings its own weights: the sliders show them. */
  private void agree(StepReport first) {
    if (!agreed) {
      agreed = true;
      if (!first.knobs().equals(shown().knobs())) {
        change("", shown().with(changed -> changed.knobs = first.knobs()));
      }
    }
  }
}
