package dev.cmimh.model.run;

/**
 * The folder or data base of runs could not be read or written. The message is for people: what
 * happened, where, what was kept and what to do.
 */
public final class StorageException extends RuntimeException {

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }

  public StorageException(String message) {
    super(message);
  }
}
