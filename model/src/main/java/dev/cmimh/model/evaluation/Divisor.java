package dev.cmimh.model.evaluation;

/** What the sum of precisions at the ranks of relevant items is divided by. */
public enum Divisor {
  /**
   * The number of relevant items among the first K: the habit of the hashing literature, and the
   * paper's. It rewards a ranking that finds one item early as much as one that finds many, so
   * random codes score far above zero.
   */
  HITS("hits"),

  /**
   * The number of relevant items in the data base, but at most K: the standard of information
   * retrieval.
   */
  RELEVANT_OR_CUTOFF("min(R,K)");

  private final String key;

  Divisor(String key) {
    this.key = key;
  }

  /** What scripts and tables call it. */
  public String key() {
    return key;
  }
}
