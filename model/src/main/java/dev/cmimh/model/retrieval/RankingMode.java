package dev.cmimh.model.retrieval;

/** How answers are ordered. */
public enum RankingMode {
  /** By the number of bits in which codes differ. */
  HAMMING,
  /** By the query's real-valued logits against the answers' codes, which breaks ties. */
  ASYMMETRIC
}
