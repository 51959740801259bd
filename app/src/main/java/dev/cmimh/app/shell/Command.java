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
  ABOUT,
  /** What is open: the menus of the header. */
  DATA,
  METHOD,
  DEVICE,
  PRESETS,
  /** Sets every setting back. */
  RESET,
  /** Lays an earlier run behind the charts. */
  PIN,
  /** Writes what the screen shows to files. */
  SAVE,
  /** Shows or hides what stands at the right of a screen. */
  DETAILS,
  /** Chooses a picture to ask with. */
  PICTURE,
  /** Goes to the next kind of answers. */
  ANSWERS,
  /** Goes to the next way of ranking. */
  RANKING,
  MODEL,
  COMPARE,
  /** Goes back to the query before. */
  BACK,
  FORWARD,
  /** Starts the trials of a sweep. */
  SWEEP;

  /** Its name in keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
