package dev.cmimh.model.study;

import dev.cmimh.model.training.HyperParameters;

/**
 * One training of a study.
 *
 * @param row what is compared, in words
 * @param method what learns the codes, as the store calls it
 * @param settings all of CMIMH's; another method takes the code length, the seed and the number of
 *     training pairs from them, and is set as usual else
 */
public record StudyCell(String row, String method, HyperParameters settings) {

  /** Code length L. */
  public int bits() {
    return settings.bits();
  }

  public long seed() {
    return settings.seed();
  }
}
