package dev.cmimh.app.notice;

import java.util.Optional;

/**
 * A sentence for the person at the window.
 *
 * @param kind how it is shown
 * @param text what happened, what was kept, what to do
 * @param details for who wants to know all, to be copied; empty where there is no more to say
 * @param offer what can be done at once; empty where there is nothing
 * @param whenDismissed what follows when the person closes it
 */
public record Notice(
    Kind kind, String text, String details, Optional<Offer> offer, Runnable whenDismissed) {

  /** How a notice is shown. */
  public enum Kind {
    /** What to try; given way to by all others. */
    HINT,
    INFORMATION,
    SUCCESS,
    WARNING,
    FAILURE
  }

  /**
   * Something that the person may do about it.
   *
   * @param name of the button
   * @param action done once; the notice is gone then
   */
  public record Offer(String name, Runnable action) {}

  /** A notice of a sentence and nothing more. */
  public static Notice of(Kind kind, String text) {
    return new Notice(kind, text, "", Optional.empty(), () -> {});
  }

  /** The same with details to be copied. */
  public Notice withDetails(String all) {
    return new Notice(kind, text, all, offer, whenDismissed);
  }

  /** The same with a button. */
  public Notice withOffer(String name, Runnable action) {
    return new Notice(kind, text, details, Optional.of(new Offer(name, action)), whenDismissed);
  }

  /** The same, hearing when the person closes it. */
  public Notice whenDismissed(Runnable heard) {
    return new Notice(kind, text, details, offer, heard);
  }
}
