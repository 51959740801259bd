package dev.cmimh.installer;

/** Why nothing could be packed, in a sentence. */
final class PackingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PackingException(String message) {
    super(message);
  }
}
