package dev.cmimh.model.evaluation;

import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import dev.cmimh.model.retrieval.ParallelRanges;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks held-out items of one modality for each held-out item of the other, and looks for its own
 * pair. Ties are resolved by expectation: with m items nearer than the own pair and c items as near
 * (itself among them), its rank is uniform on m+1 to m+c.
 */
public final class OwnPairRetrieval {

  /** The possible ranks of an own pair: {@code after + 1} to {@code last}, equally likely. */
  private record Ranks(int after, int last) {

    double reciprocal(HarmonicNumbers harmonic) {
      return harmonic.sum(after, last) / (last - after);
    }

    double amongFirst(Cutoff cutoff) {
      return (double) Math.clamp(cutoff.items() - after, 0, last - after) / (last - after);
    }
  }

  private final List<Cutoff> cutoffs;
  private final int threads;

  /**
   * @param cutoffs every K at which the share of queries that found their pair is reported
   * @param threads threads at work, at least 1
   */
  public OwnPairRetrieval(List<Cutoff> cutoffs, int threads) {
    this.cutoffs = List.copyOf(cutoffs);
    this.threads = threads;
  }

  /**
   * Evaluates one task.
   *
   * @param task a cross-modal task
   * @param heldOut codes of items that did not train
   * @throws IllegalArgumentException if the task stays within one modality, where every item is its
   *     own pair, or if there are no items
   */
  public OwnPairFigures evaluate(Task task, PairedCodes heldOut) {
    if (task.query() == task.database()) {
      throw new IllegalArgumentException(
          "An own pair is looked for across modalities, not by " + task.label());
    }
    HashCodes queries = heldOut.of(task.query());
    HashCodes database = heldOut.of(task.database());
    if (queries.size() == 0) {
      throw new IllegalArgumentException("There is no pair to look for");
    }
    HarmonicNumbers harmonic = new HarmonicNumbers(queries.size());
    List<Ranks> found = ranks(queries, database);
    Ranks random = new Ranks(0, queries.size());
    return new OwnPairFigures(
        task,
        queries.size(),
        found.stream().mapToDouble(ranks -> ranks.reciprocal(harmonic)).average().orElseThrow(),
        random.reciprocal(harmonic),
        cutoffs.stream().map(cutoff -> recallOne(cutoff, found, random)).toList());
  }

  /**
   * The mean reciprocal rank that random codes are expected to have.
   *
   * @param items number of held-out pairs, at least 1
   */
  public static double chance(int items) {
    return new Ranks(0, items).reciprocal(new HarmonicNumbers(items));
  }

  private static RecallOneFigure recallOne(Cutoff cutoff, List<Ranks> found, Ranks random) {
    double value =
        found.stream().mapToDouble(ranks -> ranks.amongFirst(cutoff)).average().orElseThrow();
    return new RecallOneFigure(cutoff, value, random.amongFirst(cutoff));
  }

  private List<Ranks> ranks(HashCodes queries, HashCodes database) {
    return ParallelRanges.map(
            queries.size(),
            threads,
            (from, to) -> {
              int[] distances = new int[database.size()];
              return IntStream.range(from, to)
                  .mapToObj(query -> ranks(queries, query, database, distances))
                  .toList();
            })
        .stream()
        .flatMap(Collection::stream)
        .toList();
  }

  private static Ranks ranks(HashCodes queries, int query, HashCodes database, int[] distances) {
    database.distances(0, database.size(), queries, query, distances);
    int own = distances[query];
    int nearer = 0;
    int asNear = 0;
    for (int distance : distances) {
      nearer += distance < own ? 1 : 0;
      asNear += distance == own ? 1 : 0;
    }
    return new Ranks(nearer, nearer + asNear);
  }
}
