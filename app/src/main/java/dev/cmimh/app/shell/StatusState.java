package dev.cmimh.app.shell;

import dev.cmimh.model.training.HealthFinding;
import java.util.List;

/**
 * All that the status bar shows at one moment, but the memory in use.
 *
 * @param tone how it is shown
 * @param text what is going on
 * @param health what is wrong with the run, worst first
 * @param device and its threads; empty before the engine has started
 * @param throughput such as {@code 4,000 pairs/s}; empty where nothing is trained
 */
record StatusState(
    Tone tone, String text, List<HealthMark> health, String device, String throughput) {

  /** How the text is shown. */
  enum Tone {
    CALM,
    BUSY,
    GOOD,
    BAD
  }

  /**
   * One way in which the run goes wrong.
   *
   * @param text in a few words
   * @param sentence in full
   */
  record HealthMark(HealthFinding.Kind kind, String text, String sentence) {}
}
