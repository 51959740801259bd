package dev.cmimh.app.desk;

/**
 * That the shelf could not offer all models.
 *
 * @param part what failed
 * @param cause why
 */
public record ShelfFailure(Part part, Throwable cause) {

  /** What can fail. */
  public enum Part {
    /** Runs of the store could not be listed. */
    LISTING,

    /** The model in training could not be made askable. */
    TRAINING
  }
}
