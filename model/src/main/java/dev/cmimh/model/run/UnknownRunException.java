package dev.cmimh.model.run;

/** A run was asked for that is not in the store; the message names those that are. */
public final class UnknownRunException extends IllegalArgumentException {

  UnknownRunException(String message) {
    super(message);
  }
}
