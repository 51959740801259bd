package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.training.HyperParameters;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One setting as it is shown: its value, and what is to be said about it. */
final class SettingViewModel {

  private final Setting setting;
  private final TuneViewModel tune;
  private final SettingSentences sentences;
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper applies = new ReadOnlyBooleanWrapper(true);

  SettingViewModel(Setting setting, TuneViewModel tune, Texts texts) {
    this.setting = setting;
    this.tune = tune;
    this.sentences = new SettingSentences(setting, texts);
    tune.parameters().subscribe(this::show);
    tune.running().subscribe(this::show);
    show();
  }

  Setting setting() {
    return setting;
  }

  SettingSentences sentences() {
    return sentences;
  }

  /** In the setting's unit. */
  ReadOnlyDoubleProperty value() {
    return value.getReadOnlyProperty();
  }

  /** The value as it stands in its field. */
  ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /** What is wrong with what was typed, in a sentence; empty where nothing is. */
  ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  /** What the value does beyond its number, in a sentence; empty where there is nothing to say. */
  ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** Whether it differs from the default recipe. */
  ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /** Whether it means anything beside the other settings. */
  ReadOnlyBooleanProperty applies() {
    return applies.getReadOnlyProperty();
  }

  /**
   * The slider was moved.
   *
   * @param position 0 to 1
   */
  void slide(ValueScale.Sliding scale, double position) {
    error.set("");
    double moved = scale.valueAt(position);
    if (moved != value.get()) {
      tune.slide(setting, moved);
    }
  }

  /**
   * The slider was moved by a key: at least to the next value.
   *
   * @param way by which the position changes, not 0
   */
  void nudge(ValueScale.Sliding scale, double way) {
    double position = scale.positionOf(value.get());
    do {
      position = Math.clamp(position + way, 0, 1);
    } while (position > 0 && position < 1 && scale.valueAt(position) == value.get());
    slide(scale, position);
  }

  /** A value was chosen. */
  void choose(double chosen) {
    error.set("");
    tune.set(setting, chosen);
  }

  /**
   * A value was typed. What is not allowed changes nothing.
   *
   * @return whether it was allowed
   */
  boolean type(String typed) {
    if (typed.strip().equals(text.get())) {
      error.set("");
      return true;
    }
    OptionalDouble number = Numerals.read(typed);
    if (number.isEmpty() || !setting.scale().allows(number.getAsDouble())) {
      error.set(sentences.refusal(typed, text.get()));
      return false;
    }
    choose(number.getAsDouble());
    return true;
  }

  void reset() {
    error.set("");
    tune.reset(setting);
  }

  private void show() {
    HyperParameters parameters = tune.parameters().getValue();
    Optional<HyperParameters> running = tune.running().get();
    double present = setting.read(parameters);
    if (present != value.get()) {
      error.set("");
    }
    value.set(present);
    text.set(Numerals.write(present));
    applies.set(setting.applies().test(parameters));
    changed.set(applies.get() && present != setting.usual(tune.optimizer()));
    note.set(sentences.note(parameters, running));
  }
}
