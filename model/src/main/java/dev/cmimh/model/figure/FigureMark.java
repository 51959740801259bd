package dev.cmimh.model.figure;

/**
 * The mark of a live change.
 *
 * @param number of the change in the run, from 1
 * @param epoch when it began to act
 * @param text what changed, such as {@code learning rate 0.001 → 0.002}; empty if not known
 */
public record FigureMark(int number, double epoch, String text) {

  /** Number and text. */
  public String label() {
    return text.isEmpty() ? String.valueOf(number) : number + ": " + text;
  }
}
