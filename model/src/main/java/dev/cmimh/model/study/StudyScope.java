package dev.cmimh.model.study;

import java.util.List;

/**
 * How much of a study is done.
 *
 * @param bits code lengths; empty for the usual ones of the study
 * @param seeds each row is trained once with each of them
 * @param epochs of every training of CMIMH
 */
public record StudyScope(List<Integer> bits, List<Long> seeds, int epochs) {

  /**
   * @throws IllegalArgumentException if there is no seed or no epoch
   */
  public StudyScope {
    bits = List.copyOf(bits);
    seeds = List.copyOf(seeds);
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("A study needs at least one seed");
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("A study needs at least 1 epoch, not " + epochs);
    }
  }

  List<Integer> bitsOr(Integer... usual) {
    return bits.isEmpty() ? List.of(usual) : bits;
  }
}
