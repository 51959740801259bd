package dev.cmimh.model.retrieval;

/**
 * A code bit by bit, beside the code of a query.
 *
 * @param set per bit whether it is set
 * @param agrees per bit whether the query's code has the same
 */
public record BitStrip(boolean[] set, boolean[] agrees) {

  static BitStrip of(HashCodes codes, int code, HashCodes query) {
    boolean[] set = new boolean[codes.bits()];
    boolean[] agrees = new boolean[codes.bits()];
    for (int bit = 0; bit < set.length; bit++) {
      set[bit] = codes.bit(code, bit);
      agrees[bit] = set[bit] == query.bit(0, bit);
    }
    return new BitStrip(set, agrees);
  }

  /** The bits as 0 and 1, bit 0 first. */
  public String digits() {
    StringBuilder digits = new StringBuilder(set.length);
    for (boolean bit : set) {
      digits.append(bit ? '1' : '0');
    }
    return digits.toString();
  }
}
