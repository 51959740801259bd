package dev.cmimh.model.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * One measured speed.
 *
 * @param bench what was measured, such as "search/top10"
 * @param settings under which conditions, such as bits, codes and threads, in the order to print;
 *     numbers and words
 * @param value what came out, where it was repeated the median of the rounds
 * @param unit unit of the value, such as "ns/code"
 * @param parts what the value is made of, in the same unit, in the order to print; often empty
 */
public record Measurement(
    String bench,
    SequencedMap<String, Object> settings,
    double value,
    String unit,
    SequencedMap<String, Double> parts) {

  public Measurement {
    settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
  }

  /** A measurement without parts. */
  public Measurement(
      String bench, SequencedMap<String, Object> settings, double value, String unit) {
    this(bench, settings, value, unit, new LinkedHashMap<>());
  }
}
