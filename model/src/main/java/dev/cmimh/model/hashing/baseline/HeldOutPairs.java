package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.hashing.TrainingPairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Training pairs in two parts that share no text: several pictures of one text stay together, or
 * the held-out ones would be known by heart.
 *
 * @param training about four fifths
 * @param heldOut the others
 */
record HeldOutPairs(TrainingPairs training, TrainingPairs heldOut) {

  private static final int PARTS = 5;

  /**
   * Holds a fifth of the texts back. Where all pairs share one text there is nothing to tell apart:
   * then every pair is in both parts.
   *
   * @param seed of which texts
   */
  static HeldOutPairs fifth(TrainingPairs pairs, long seed) {
    List<Integer> texts =
        Arrays.stream(pairs.textIdentity())
            .distinct()
            .sorted()
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    if (texts.size() < 2) {
      return new HeldOutPairs(pairs, pairs);
    }
    Collections.shuffle(texts, new Random(seed));
    Set<Integer> back = new HashSet<>(texts.subList(0, Math.ceilDiv(texts.size(), PARTS)));
    return new HeldOutPairs(part(pairs, back, false), part(pairs, back, true));
  }

  private static TrainingPairs part(TrainingPairs pairs, Set<Integer> back, boolean heldOut) {
    return pairs.select(
        IntStream.range(0, pairs.size())
            .filter(row -> back.contains(pairs.textIdentity()[row]) == heldOut)
            .toArray());
  }
}
