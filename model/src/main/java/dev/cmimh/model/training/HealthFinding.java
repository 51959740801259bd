package dev.cmimh.model.training;

/**
 * One way in which a run goes wrong, in words for the person who watches it.
 *
 * @param kind what it is
 * @param message a sentence or two: what is seen, what it means, what to do
 */
public record HealthFinding(Kind kind, String message) {

  /** The ways in which a run that goes on goes wrong, worst first; divergence ends it. */
  public enum Kind {
    COLLAPSE,
    SATURATION,
    DEAD_BITS
  }
}
