package dev.cmimh.model.figure;

import dev.cmimh.model.retrieval.BitStrip;
import java.util.List;
import java.util.Optional;

/**
 * A query and what the run's model answered.
 *
 * @param words what was asked in words, or the words that go with the picture
 * @param picture what was asked by picture, as a PNG file
 * @param code the query's hash code
 * @param hits best first
 */
public record ExampleAnswer(String words, Optional<byte[]> picture, BitStrip code, List<Hit> hits) {

  public ExampleAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * An answer.
   *
   * @param picture as a PNG file
   * @param tags words of the answer
   * @param distance Hamming distance from the query
   * @param bits its hash code beside the query's
   */
  public record Hit(byte[] picture, List<String> tags, int distance, BitStrip bits) {

    public Hit {
      tags = List.copyOf(tags);
    }
  }
}
