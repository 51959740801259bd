package dev.cmimh.model.training;

/**
 * One way in which a run goes wrong, in words for the person who watches it.
 *
 * @param kind what it is
 * @param message a sentence or two: what is seen, what it means, what to do
 */
public record HealthFinding(Kind kind, String message) {

  /** The ways in which a run goes wrong, worst first. */
  public enum Kind {
    DIVERGENCE,
    COLLAPSE,
    SATURATION,
    DEAD_BITS
  }
}
