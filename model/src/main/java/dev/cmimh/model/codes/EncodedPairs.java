package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.ItemCodes;
import dev.cmimh.model.retrieval.ItemLogits;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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

  private static final int UNKNOWN = -1;

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

  /**
   * The logits of all items of the data set: those of these pairs are taken over, the other items
   * are encoded.
   *
   * @param function the same model
   * @param images features of all items
   * @param texts features of all items
   * @param distinct which items share a text
   * @throws IllegalArgumentException if the logits of these pairs were not kept
   */
  public ItemLogits completedBy(
      HashFunction function, FloatMatrix images, FloatMatrix texts, DistinctTexts distinct) {
    PairedLogits known =
        logits.orElseThrow(
            () -> new IllegalArgumentException("The codes were kept without their logits"));
    int[] imageRows = new int[images.rows()];
    int[] textRows = new int[distinct.firstItems().length];
    Arrays.fill(imageRows, UNKNOWN);
    Arrays.fill(textRows, UNKNOWN);
    for (int pair = 0; pair < items.length; pair++) {
      imageRows[items[pair]] = pair;
      textRows[distinct.identity()[items[pair]]] = pair;
    }
    return new ItemLogits(
        completed(known.image(), imageRows, rest -> function.imageLogits(images.select(rest))),
        completed(
            known.text(),
            textRows,
            rest ->
                function.textLogits(
                    texts.select(
                        IntStream.of(rest).map(text -> distinct.firstItems()[text]).toArray()))));
  }

  /**
   * @param rows where each row of the result is in {@code known}, or {@link #UNKNOWN}
   * @param encoder makes rows of the result, by their numbers
   */
  private static FloatMatrix completed(
      FloatMatrix known, int[] rows, Function<int[], FloatMatrix> encoder) {
    int[] rest = IntStream.range(0, rows.length).filter(row -> rows[row] == UNKNOWN).toArray();
    if (rest.length == 0) {
      return known.select(rows);
    }
    int[] places = rows.clone();
    for (int i = 0; i < rest.length; i++) {
      places[rest[i]] = known.rows() + i;
    }
    return known.followedBy(encoder.apply(rest)).select(places);
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
