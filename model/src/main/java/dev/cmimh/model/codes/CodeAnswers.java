package dev.cmimh.model.codes;

import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HammingIndex;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.Ranking;
import java.util.ArrayList;
import java.util.List;

/** Which pairs a code finds, be it the code of an item or one that no item has. */
public final class CodeAnswers {

  private CodeAnswers() {}

  /**
   * What was found.
   *
   * @param item its index in the data set
   * @param distance Hamming distance of its picture's code, in bits
   */
  public record Answer(int item, int distance) {}

  /**
   * The pictures whose codes are nearest; ties in the order of the data set.
   *
   * @param code of any kind, of the model's length
   * @param wanted how many at most
   */
  public static List<Answer> pictures(EncodedPairs pairs, boolean[] code, int wanted) {
    Ranking ranking =
        new HammingIndex(pairs.codes().image()).nearest(packed(code), wanted, 1).getFirst();
    List<Answer> answers = new ArrayList<>();
    for (int rank = 0; rank < ranking.size(); rank++) {
      answers.add(new Answer(pairs.items()[ranking.position(rank)], ranking.distance(rank)));
    }
    return answers;
  }

  private static HashCodes packed(boolean[] code) {
    float[] logits = new float[code.length];
    for (int bit = 0; bit < code.length; bit++) {
      logits[bit] = code[bit] ? 1 : -1;
    }
    return HashCodes.of(FloatMatrix.of(1, code.length, logits));
  }
}
