package dev.cmimh.app.shell;

import java.util.Locale;

/** What a person can do from anywhere in the window. */
public enum Command {
  TRAIN,
  /** Pauses a run that goes on, and goes on with one that is paused. */
  PAUSE,
  STEP,
  STOP,
  /** Takes the last change of a setting back. */
  UNDO,
  /** Does it again. */
  REDO,
  /** Goes to the field for words. */
  FIND,
  /** Goes to a screen, by its number. */
  SCREEN,
  STUDY,
  THEME,
  HELP,
  ABOUT;

  /** Its name in keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
