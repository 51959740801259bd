package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.Task;
import java.util.Locale;

/**
 * What a colour stands for, the same in every figure. A picture's and a text's form of one term
 * share the ink and differ in line style.
 */
public enum Ink {
  BACKGROUND,
  TEXT,
  MUTED_TEXT,
  GRID,
  /** The level of random codes. */
  CHANCE,
  /** The moment of a live change. */
  MARK,
  IMAGE_TO_TEXT,
  TEXT_TO_IMAGE,
  IMAGE_TO_IMAGE,
  TEXT_TO_TEXT,
  RECONSTRUCTION,
  MUTUAL_INFORMATION,
  MODALITY_GAP,
  TOTAL_CORRELATION,
  BALANCE,
  SATURATION,
  DEAD_BITS,
  /** The curve of a figure that has only one. */
  SINGLE,
  /** What is said of pictures' codes. */
  PICTURE_CODE,
  /** What is said of words' codes. */
  WORD_CODE,
  /** Bits that are always the same. */
  SAME_BITS,
  /** Bits that are never the same. */
  OPPOSITE_BITS,
  /** Runs side by side, in their order. */
  RUN_1,
  RUN_2,
  RUN_3,
  RUN_4,
  RUN_5,
  RUN_6,
  RUN_7,
  RUN_8;

  /** Number of runs that have inks of their own. */
  public static final int MOST_RUNS = 8;

  /** The ink of a retrieval task. */
  public static Ink of(Task task) {
    return switch (task) {
      case IMAGE_TO_TEXT -> IMAGE_TO_TEXT;
      case TEXT_TO_IMAGE -> TEXT_TO_IMAGE;
      case IMAGE_TO_IMAGE -> IMAGE_TO_IMAGE;
      case TEXT_TO_TEXT -> TEXT_TO_TEXT;
    };
  }

  /**
   * The ink of a run beside others.
   *
   * @param run its number, from 0 to {@link #MOST_RUNS}, exclusive
   */
  public static Ink ofRun(int run) {
    return valueOf("RUN_" + (run + 1));
  }

  /** The name of the ink in style sheets, such as {@code --image-to-text}. */
  String variable() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
