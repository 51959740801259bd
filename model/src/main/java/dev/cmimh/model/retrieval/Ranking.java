package dev.cmimh.model.retrieval;

/**
 * Answers to one query, best first. Immutable.
 *
 * <p>Among answers that the ranking cannot tell apart, the one that comes first in the data base
 * comes first here, so the same query always gets the same ranking.
 */
public final class Ranking {

  private final int[] positions;
  private final int[] distances;

  Ranking(int[] positions, int[] distances) {
    this.positions = positions;
    this.distances = distances;
  }

  /** Number of answers. */
  public int size() {
    return positions.length;
  }

  /**
   * Where an answer lies in the data base.
   *
   * @param rank from 0
   */
  public int position(int rank) {
    return positions[rank];
  }

  /**
   * Hamming distance between the code of the query and that of an answer, in bits.
   *
   * @param rank from 0
   */
  public int distance(int rank) {
    return distances[rank];
  }

  /** Where all answers lie in the data base, best first. */
  public int[] positions() {
    return positions.clone();
  }

  /** The Hamming distances of all answers, best first. */
  public int[] distances() {
    return distances.clone();
  }
}
