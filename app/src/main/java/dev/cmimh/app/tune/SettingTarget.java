package dev.cmimh.app.tune;

/** A setting of some method: what it is now, what it may be, and what a change of it does. */
interface SettingTarget {

  /** Its name in identifiers, such as {@code modality-gap}. */
  String name();

  ValueScale scale();

  Moment moment();

  SettingWords words();

  /** Its value, in its unit. */
  double read();

  /** Its value where nothing was set. */
  double usual();

  /** Whether it means anything beside the others. */
  boolean applies();

  /** What the value does beyond its number, in a sentence; empty where there is nothing to say. */
  String note();

  /** One of many changes, such as while its slider is dragged. */
  void slide(double value);

  void set(double value);

  /** Puts it back to its usual value. */
  void reset();

  /** Calls a listener now, and whenever what is said here may have changed. */
  void subscribe(Runnable listener);
}
