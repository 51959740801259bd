package dev.cmimh.model.retrieval;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers queries of either modality with pictures or with texts. Pictures that share a text are
 * one answer among texts. Safe for use by several threads.
 */
public final class SearchService {

  private final HashFunction function;
  private final HashCodes imageCodes;
  private final HashCodes textCodes;
  private final int[] distinctTexts;
  private final int threads;

  /**
   * Encodes all items.
   *
   * @param function both encoders
   * @param images features of all items
   * @param texts features of all items
   * @param textIdentity per item a number that equal texts share
   * @param threads threads that one search may use
   */
  public SearchService(
      HashFunction function,
      FloatMatrix images,
      FloatMatrix texts,
      int[] textIdentity,
      int threads) {
    this.function = function;
    this.imageCodes = HashCodes.of(function.imageLogits(images));
    this.distinctTexts = firstOfEach(textIdentity);
    this.textCodes = HashCodes.of(function.textLogits(texts.select(distinctTexts)));
    this.threads = threads;
  }

  /**
   * Answers a query.
   *
   * @param results pictures or texts
   * @param wanted how many answers at most, at least 0
   */
  public SearchAnswer search(EncodedQuery query, Modality results, RankingMode mode, int wanted) {
    FloatMatrix logits = logits(query);
    HashCodes code = HashCodes.of(logits);
    HashCodes database = results == Modality.IMAGE ? imageCodes : textCodes;
    Ranking ranking =
        switch (mode) {
          case HAMMING -> new HammingIndex(database).nearest(code, wanted, threads).getFirst();
          case ASYMMETRIC ->
              new AsymmetricIndex(database).nearest(logits, wanted, threads).getFirst();
        };
    List<SearchAnswer.Hit> hits = new ArrayList<>(ranking.size());
    for (int rank = 0; rank < ranking.size(); rank++) {
      int position = ranking.position(rank);
      hits.add(
          new SearchAnswer.Hit(
              results == Modality.IMAGE ? position : distinctTexts[position],
              ranking.distance(rank),
              BitStrip.of(database, position, code)));
    }
    return new SearchAnswer(BitStrip.of(code, 0, code), hits);
  }

  private FloatMatrix logits(EncodedQuery query) {
    float[] features = query.features();
    FloatMatrix row = FloatMatrix.of(1, features.length, features);
    return query.modality() == Modality.IMAGE
        ? function.imageLogits(row)
        : function.textLogits(row);
  }

  private static int[] firstOfEach(int[] textIdentity) {
    boolean[] seen = new boolean[Arrays.stream(textIdentity).max().orElse(-1) + 1];
    int[] first = new int[textIdentity.length];
    int count = 0;
    for (int item = 0; item < textIdentity.length; item++) {
      if (!seen[textIdentity[item]]) {
        seen[textIdentity[item]] = true;
        first[count++] = item;
      }
    }
    return Arrays.copyOf(first, count);
  }
}
