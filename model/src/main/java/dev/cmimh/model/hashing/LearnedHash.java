package dev.cmimh.model.hashing;

import dev.cmimh.model.matrix.SafetensorsFile.Content;
import java.util.Optional;

/**
 * What a method has learned, by value: it needs no engine, nothing has to be closed, and several
 * threads may use it.
 */
public interface LearnedHash extends ReadableHashFunction {

  /**
   * How items of the data base are encoded from both modalities, where the method defines that;
   * empty where every item is encoded from one modality.
   */
  Optional<PairEncoder> pairEncoder();

  /** Everything that {@link HashingMethod#read} needs to make the same hash function again. */
  Content content();
}
