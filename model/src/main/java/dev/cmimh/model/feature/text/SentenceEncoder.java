package dev.cmimh.model.feature.text;

/**
 * Turns a text of any words into a point, near which texts of about the same meaning lie. Safe for
 * use by several threads.
 */
public interface SentenceEncoder {

  /** Names the encoder and its version: what one has encoded, another cannot compare. */
  String identity();

  /**
   * Encodes a text.
   *
   * @return of Euclidean norm 1, so that a scalar product is a cosine
   */
  float[] encode(String text);
}
