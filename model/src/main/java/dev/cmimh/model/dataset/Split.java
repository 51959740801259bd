package dev.cmimh.model.dataset;

import java.util.stream.IntStream;

/**
 * Which items train, which ask on the validation side and which ask on the test side, by index,
 * each in the (shuffled) order of the data base.
 *
 * <p>Validation queries are answered from the training items; test queries from training and
 * validation items together. The model is fitted on {@code train} alone, so both are honest.
 *
 * @param seed the seed that drew the split and the order
 */
public record Split(long seed, int[] train, int[] validation, int[] test) {

  /** The side that asks. */
  public enum Part {
    VALIDATION,
    TEST
  }

  /** The items that ask. */
  public int[] queries(Part part) {
    return part == Part.TEST ? test : validation;
  }

  /** The items that answer. */
  public int[] database(Part part) {
    return part == Part.TEST
        ? IntStream.concat(IntStream.of(train), IntStream.of(validation)).toArray()
        : train;
  }
}
