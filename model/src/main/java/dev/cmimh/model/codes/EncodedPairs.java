package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.ItemCodes;
import dev.cmimh.model.retrieval.ItemLogits;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Pairs as a model encodes them.
 *
 * @param items of each pair its index in the data set
 * @param codes in the same order
 * @param logits in the same order; empty where the codes alone were kept
 * @param histograms of the Bernoulli parameters; empty where neither they nor logits were kept
 */
public record EncodedPairs(
    int[] items,
    PairedCodes codes,
    Optional<PairedLogits> logits,
    Optional<BernoulliHistograms> histograms) {

  /**
   * All items of a data set.
   *
   * @param codes of all items
   * @param logits of all items, by the same model
   * @param texts which items share a text
   */
  public static EncodedPairs of(ItemCodes codes, Optional<ItemLogits> logits, DistinctTexts texts) {
    int[] items = IntStream.range(0, codes.images().size()).toArray();
    PairedCodes pairs = new PairedCodes(codes.images(), codes.texts().select(texts.identity()));
    Optional<PairedLogits> paired =
        logits.map(all -> new PairedLogits(all.images(), all.texts().select(texts.identity())));
    return new EncodedPairs(items, pairs, paired, paired.map(BernoulliHistograms::of));
  }

  /**
   * Some items of a data set.
   *
   * @param items of each row of the logits its index in the data set
   */
  public static EncodedPairs of(int[] items, PairedLogits logits) {
    return new EncodedPairs(
        items,
        new PairedCodes(HashCodes.of(logits.image()), HashCodes.of(logits.text())),
        Optional.of(logits),
        Optional.of(BernoulliHistograms.of(logits)));
  }

  /** Length L of the codes. */
  public int bits() {
    return codes.image().bits();
  }

  /** Number of pairs n. */
  public int size() {
    return items.length;
  }

  /** Where the pair of an item stands; empty where it was not encoded. */
  public OptionalInt positionOf(int item) {
    return IntStream.range(0, items.length).filter(pair -> items[pair] == item).findFirst();
  }
}
