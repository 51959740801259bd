package dev.cmimh.model.training;

import dev.cmimh.model.matrix.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says why training broke off, what is kept and what to do. */
final class BrokenOff {

  private final Path checkpoint;

  /**
   * @param checkpoint that the run replaces again and again
   */
  BrokenOff(Path checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** A checkpoint could not be written. */
  String byUnwritten(IOException failure) {
    boolean kept = Files.exists(checkpoint);
    return "Training ended: %s. %s %s, then %s."
        .formatted(
            reason(failure),
            kept ? "The last checkpoint is kept." : "There is no earlier checkpoint.",
            FullDisk.causes(failure) ? "Free some space on that disk" : "Check that folder",
            kept ? "resume the run" : "train again");
  }

  /** Something else failed. */
  String by(RuntimeException failure) {
    return "Training ended by a failure: %s. The last checkpoint is kept."
        .formatted(reason(failure));
  }

  /** What failed, without the full stop of a sentence of its own. */
  private static String reason(Exception failure) {
    return Optional.ofNullable(failure.getMessage())
        .map(message -> message.strip().replaceFirst("\\.$", ""))
        .filter(message -> !message.isEmpty())
        .orElseGet(() -> failure.getClass().getSimpleName());
  }
}
