package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One setting as it is shown: its value, and what is to be said about it. */
final class SettingViewModel {

  private final SettingTarget setting;
  private final Texts texts;
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper applies = new ReadOnlyBooleanWrapper(true);

  /** A setting of CMIMH. */
  SettingViewModel(Setting setting, TuneViewModel tune, Texts texts) {
    this(new CmimhSetting(setting, tune, texts), texts);
  }

  SettingViewModel(SettingTarget setting, Texts texts) {
    this.setting = setting;
    this.texts = texts;
    setting.subscribe(this::show);
  }

  SettingTarget setting() {
    return setting;
  }

  SettingWords sentences() {
    return setting.words();
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

  /** Whether it differs from its usual value. */
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
      setting.slide(moved);
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
    setting.set(chosen);
  }

  /** Another value was asked for, whichever it is. */
  void draw(ValueScale.Drawn scale, RandomGenerator random) {
    choose(scale.another(value.get(), random));
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
      error.set(setting.words().refusal(setting.scale(), typed, text.get(), texts));
      return false;
    }
    choose(number.getAsDouble());
    return true;
  }

  void reset() {
    error.set("");
    setting.reset();
  }

  private void show() {
    double present = setting.read();
    if (present != value.get()) {
      error.set("");
    }
    value.set(present);
    text.set(Numerals.write(present));
    applies.set(setting.applies());
    changed.set(applies.get() && present != setting.usual());
    note.set(setting.note());
  }
}
