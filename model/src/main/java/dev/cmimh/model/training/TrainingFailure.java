package dev.cmimh.model.training;

/** Training cannot go on; the message is for the person who watches. */
final class TrainingFailure extends Exception {

  private static final long serialVersionUID = 1L;

  TrainingFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
