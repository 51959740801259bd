package dev.cmimh.model.benchmark;

import dev.cmimh.model.retrieval.HammingIndex;
import dev.cmimh.model.retrieval.HashCodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Speed of exact Hamming search on random codes:
 *
 * <ul>
 *   <li>{@code search/top10} and {@code search/top1000}: nanoseconds per code of the data base for
 *       one query, a new one every round;
 *   <li>{@code search/batch100}: queries per second, 100 at a time, the first 10 answers of each.
 * </ul>
 *
 * @param bits lengths of code
 * @param codes sizes of data base
 * @param threads numbers of threads
 */
public record SearchBenchmark(
    List<Integer> bits, List<Integer> codes, List<Integer> threads, Rounds rounds) {

  private static final int QUERIES = 100;
  private static final int FEW = 10;
  private static final int MANY = 1_000;
  private static final long SEED = 1;

  public SearchBenchmark {
    bits = List.copyOf(bits);
    codes = List.copyOf(codes);
    threads = List.copyOf(threads);
  }

  /** The sizes that are compared between versions: 64 and 128 bits, 1 and 10 million codes. */
  public static SearchBenchmark standard() {
    return new SearchBenchmark(
        List.of(64, 128), List.of(1_000_000, 10_000_000), List.of(1, 2), Rounds.STANDARD);
  }

  /** Measures every combination and hands each measurement over as soon as it is there. */
  public void run(Consumer<Measurement> report) {
    for (int size : codes) {
      for (int length : bits) {
        SplittableRandom random = new SplittableRandom(SEED);
        HashCodes database = HashCodes.random(length, size, random);
        HashCodes queries = HashCodes.random(length, QUERIES, random);
        for (int threadCount : threads) {
          report.accept(top(FEW, database, queries, threadCount));
          report.accept(top(MANY, database, queries, threadCount));
          report.accept(batch(database, queries, threadCount));
        }
      }
    }
  }

  private Measurement top(int wanted, HashCodes database, HashCodes queries, int threadCount) {
    HammingIndex index = new HammingIndex(database);
    List<HashCodes> single =
        IntStream.range(0, QUERIES).mapToObj(i -> queries.select(new int[] {i})).toList();
    double seconds =
        rounds.medianSeconds(
            round -> index.nearest(single.get(round % QUERIES), wanted, threadCount));
    return new Measurement(
        "search/top" + wanted,
        settings(database, threadCount),
        1e9 * seconds / database.size(),
        "ns/code");
  }

  private Measurement batch(HashCodes database, HashCodes queries, int threadCount) {
    HammingIndex index = new HammingIndex(database);
    double seconds = rounds.medianSeconds(round -> index.nearest(queries, FEW, threadCount));
    return new Measurement(
        "search/batch" + QUERIES, settings(database, threadCount), QUERIES / seconds, "queries/s");
  }

  private static SequencedMap<String, Object> settings(HashCodes database, int threadCount) {
    SequencedMap<String, Object> settings = new LinkedHashMap<>();
    settings.put("bits", database.bits());
    settings.put("codes", database.size());
    settings.put("threads", threadCount);
    return settings;
  }
}
