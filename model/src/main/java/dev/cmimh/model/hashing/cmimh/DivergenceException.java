package dev.cmimh.model.hashing.cmimh;

/**
 * A term of the objective or a gradient's norm is no longer a finite number; no parameter was moved
 * by it.
 */
public final class DivergenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DivergenceException(String term, double value) {
    super("The %s became %s".formatted(term, value));
  }
}
