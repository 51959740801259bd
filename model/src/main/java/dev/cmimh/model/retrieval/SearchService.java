package dev.cmimh.model.retrieval;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers queries of either modality with pictures or with texts. Pictures that share a text are
 * one answer among texts. Safe for use by several threads.
 */
public final class SearchService {

  /** A radius that every code is within. */
  public static final int ANY_DISTANCE = HashCodes.MAXIMUM_BITS;

  private final HashFunction function;
  private final ItemCodes codes;
  private final DistinctTexts texts;
  private final int threads;

  /**
   * @param function both encoders, for queries
   * @param codes of all items, by the same encoders
   * @param texts which items share a text
   * @param threads threads that one search may use
   */
  public SearchService(HashFunction function, ItemCodes codes, DistinctTexts texts, int threads) {
    this.function = function;
    this.codes = codes;
    this.texts = texts;
    this.threads = threads;
  }

  /**
   * Answers a query.
   *
   * @param results pictures or texts
   * @param wanted how many answers at most, at least 0
   */
  public SearchAnswer search(EncodedQuery query, Modality results, RankingMode mode, int wanted) {
    return search(query, results, mode, wanted, ANY_DISTANCE);
  }

  /**
   * Answers a query with what is near it.
   *
   * @param results pictures or texts
   * @param wanted how many answers at most, at least 0
   * @param radius largest Hamming distance of an answer, in bits
   */
  public SearchAnswer search(
      EncodedQuery query, Modality results, RankingMode mode, int wanted, int radius) {
    FloatMatrix logits = logits(query);
    HashCodes code = HashCodes.of(logits);
    HashCodes database = results == Modality.IMAGE ? codes.images() : codes.texts();
    boolean anyDistance = radius >= code.bits();
    Ranking ranking = rank(logits, database, mode, anyDistance ? wanted : database.size());
    List<SearchAnswer.Hit> hits = new ArrayList<>(Math.min(wanted, ranking.size()));
    for (int rank = 0; rank < ranking.size() && hits.size() < wanted; rank++) {
      if (ranking.distance(rank) <= radius) {
        int position = ranking.position(rank);
        hits.add(
            new SearchAnswer.Hit(
                results == Modality.IMAGE ? position : texts.firstItems()[position],
                ranking.distance(rank),
                BitStrip.of(database, position, code)));
      }
    }
    return new SearchAnswer(BitStrip.of(code, 0, code), hits);
  }

  private Ranking rank(FloatMatrix logits, HashCodes database, RankingMode mode, int wanted) {
    return switch (mode) {
      case HAMMING ->
          new HammingIndex(database).nearest(HashCodes.of(logits), wanted, threads).getFirst();
      case ASYMMETRIC -> new AsymmetricIndex(database).nearest(logits, wanted, threads).getFirst();
    };
  }

  private FloatMatrix logits(EncodedQuery query) {
    float[] features = query.features();
    FloatMatrix row = FloatMatrix.of(1, features.length, features);
    return query.modality() == Modality.IMAGE
        ? function.imageLogits(row)
        : function.textLogits(row);
  }
}
