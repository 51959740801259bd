package dev.cmimh.model.hashing;

import dev.cmimh.model.matrix.SafetensorsFile.Content;
import java.util.List;

/**
 * A way to learn codes from pairs without labels. It is fitted once, then encodes items that it has
 * not seen, each from its own modality alone. Immutable; the same settings and pairs give the same
 * codes.
 */
public interface HashingMethod {

  /** What the command line and the store call it. */
  String name();

  /** What the field calls it. */
  String label();

  /** The settings beside code length and seed, with their ranges. */
  List<SettingRange> settings();

  /**
   * Learns.
   *
   * @param settings of this method
   * @param pairs features of the training items; there is no room for labels in them
   * @param watch hears how it goes on, and may end it
   * @throws ArithmeticException if the features leave a matrix singular; the message says what to
   *     do
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch);

  /**
   * Reads what was learned before.
   *
   * @throws IllegalArgumentException if the content is not this method's
   */
  LearnedHash read(Content content);
}
