package dev.cmimh.model.run;

import dev.cmimh.model.matrix.PartFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
      Path temporary = PartFile.beside(file.toAbsolutePath());
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
