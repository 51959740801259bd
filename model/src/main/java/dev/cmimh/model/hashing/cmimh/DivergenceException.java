package dev.cmimh.model.hashing.cmimh;

/** A term of the objective is no longer a finite number; the parameters were not moved. */
public final class DivergenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DivergenceException(String term, double value) {
    super("The %s became %s".formatted(term, value));
  }
}
