package dev.cmimh.app.tune;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The way back from changes of settings. */
interface SettingChanges {

  void undo();

  void redo();

  /** Puts all settings back to their usual values. */
  void resetAll();

  ReadOnlyBooleanProperty undoable();

  ReadOnlyBooleanProperty redoable();

  /** Whether any setting differs from its usual value. */
  ObservableValue<Boolean> changed();
}
