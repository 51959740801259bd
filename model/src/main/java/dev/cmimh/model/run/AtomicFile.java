package dev.cmimh.model.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that are there whole or not at all. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a file beside its place, then moves it there; an older one is replaced.
   *
   * @throws StorageException if it cannot be written; an older one is kept
   */
  public static void write(Path file, byte[] content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      // Not a temporary file of the system's, which others could not read.
      Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
      try {
        Files.write(temporary, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new StorageException(
          "%s cannot be written: %s. Choose another place or free some space."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
