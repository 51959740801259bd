package dev.cmimh.model.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of files that are being written, before they are moved into place. The name holds the
 * number of the process, so that what a killed process left can be told from what another one is
 * writing.
 */
public final class PartFile {

  private static final Pattern NAME = Pattern.compile("\\..+\\.(\\d{1,18})-[0-9a-f-]{36}\\.part");

  private PartFile() {}

  /** A name that no other file has, in the folder of a file. */
  public static Path beside(Path file) {
    return file.resolveSibling(
        ".%s.%d-%s.part"
            .formatted(file.getFileName(), ProcessHandle.current().pid(), UUID.randomUUID()));
  }

  /**
   * Deletes what processes that are no more left unfinished.
   *
   * @param folder searched with the folders in it
   * @throws IOException if the folder cannot be searched
   */
  public static void deleteAbandoned(Path folder) throws IOException {
    List<Path> abandoned;
    try (Stream<Path> files = Files.find(folder, 2, (path, _) -> isAbandoned(path))) {
      abandoned = files.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : abandoned) {
      Files.deleteIfExists(file);
    }
  }

  private static boolean isAbandoned(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive).isEmpty();
  }
}
