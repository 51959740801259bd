package dev.cmimh.model.matrix;

import java.util.List;
import java.util.stream.Stream;

/** Recognises that a file could not be written because its disk has no room left. */
public final class FullDisk {

  /** The systems tell it by words alone; those of Windows where it speaks English. */
  private static final List<String> WORDS =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "not enough space on the disk",
          "SQLITE_FULL");

  private FullDisk() {}

  /** Whether a failure, or what it was caused by, says so. */
  public static boolean causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(cause -> String.valueOf(cause.getMessage()))
        .anyMatch(message -> WORDS.stream().anyMatch(message::contains));
  }
}
