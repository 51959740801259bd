package dev.cmimh.model.benchmark;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Relevance;
import dev.cmimh.model.evaluation.RetrievalProtocol;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.retrieval.HashCodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Speed of evaluation on random codes: {@code evaluate/map1000} is the time in seconds from packed
 * codes and labels to mAP@1000 of one task with its chance level, ties expected. With it come both
 * divisors, the precision and the curve over all radii, which cost next to nothing.
 *
 * @param bits lengths of code
 * @param threads numbers of threads
 * @param queries number of queries
 * @param codes size of the data base
 * @param labels number of labels, of which every item has two
 */
public record EvaluationBenchmark(
    List<Integer> bits, List<Integer> threads, int queries, int codes, int labels, Rounds rounds) {

  private static final long SEED = 1;
  private static final int LABELS_PER_ITEM = 2;

  public EvaluationBenchmark {
    bits = List.copyOf(bits);
    threads = List.copyOf(threads);
  }

  /** The size of MIR-Flickr25K: 2,000 queries, 18,015 codes, 24 labels. */
  public static EvaluationBenchmark standard() {
    return new EvaluationBenchmark(
        List.of(32, 64, 128), List.of(1, 2), 2_000, 18_015, 24, Rounds.STANDARD);
  }

  /** Measures every combination and hands each measurement over as soon as it is there. */
  public void run(Consumer<Measurement> report) {
    SplittableRandom random = new SplittableRandom(SEED);
    Relevance relevance =
        Relevance.of(
            labels(random),
            IntStream.range(0, queries).toArray(),
            IntStream.range(queries, queries + codes).toArray());
    for (int length : bits) {
      HashCodes asking = HashCodes.random(length, queries, random);
      HashCodes answering = HashCodes.random(length, codes, random);
      for (int threadCount : threads) {
        report.accept(measure(asking, answering, relevance, threadCount));
      }
    }
  }

  private Measurement measure(
      HashCodes asking, HashCodes answering, Relevance relevance, int threadCount) {
    RetrievalProtocol protocol =
        new RetrievalProtocol(List.of(new Cutoff(1_000)), Ties.EXPECTED, threadCount);
    double seconds =
        rounds.medianSeconds(
            round -> protocol.evaluate(Task.IMAGE_TO_TEXT, asking, answering, relevance));
    return new Measurement(
        "evaluate/map1000", settings(answering.bits(), threadCount), seconds, "s");
  }

  private LabelSet labels(SplittableRandom random) {
    long[][] masks = new long[queries + codes][(labels + Long.SIZE - 1) / Long.SIZE];
    for (long[] mask : masks) {
      for (int i = 0; i < LABELS_PER_ITEM; i++) {
        int label = random.nextInt(labels);
        mask[label / Long.SIZE] |= 1L << label;
      }
    }
    return new LabelSet(
        "random", IntStream.range(0, labels).mapToObj(Integer::toString).toList(), masks);
  }

  private SequencedMap<String, Object> settings(int length, int threadCount) {
    SequencedMap<String, Object> settings = new LinkedHashMap<>();
    settings.put("bits", length);
    settings.put("queries", queries);
    settings.put("codes", codes);
    settings.put("labels", labels);
    settings.put("threads", threadCount);
    return settings;
  }
}
