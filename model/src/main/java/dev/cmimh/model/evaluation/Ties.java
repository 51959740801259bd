package dev.cmimh.model.evaluation;

/** How items at the same Hamming distance are ordered. */
public enum Ties {
  /** A figure is its own expectation over a uniformly random order within each distance. */
  EXPECTED("expected"),

  /** Items at the same distance keep the order of the data base, as in published code. */
  STABLE("stable");

  private final String key;

  Ties(String key) {
    this.key = key;
  }

  /** What scripts and tables call it. */
  public String key() {
    return key;
  }
}
