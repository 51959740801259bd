package dev.cmimh.app.search;

/**
 * The line under the field.
 *
 * @param tone whether it helps, warns or says that something failed
 */
public record SearchMessage(Tone tone, String text) {

  static final SearchMessage NONE = new SearchMessage(Tone.HELP, "");

  /** What a sentence does. */
  public enum Tone {
    HELP,
    BUSY,
    WARNING,
    FAILURE
  }
}
