package dev.cmimh.model.feature.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Tells a damaged folder from a sound one: a file with a line {@code CRC-32C name} for each other
 * file. It guards against accidents, not against forgery, and reads a gigabyte in a second.
 */
final class Checksums {

  private static final String FILE = "checksums.txt";

  private Checksums() {}

  /** Writes the check sums of all files of a folder. */
  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), String.join("\n", lines(folder)) + "\n", UTF_8);
  }

  /**
   * Compares the files of a folder with their check sums.
   *
   * @throws IOException if a file is missing, damaged or one too many; the message names it
   */
  static void verify(Path folder) throws IOException {
    List<String> expected = Files.readAllLines(folder.resolve(FILE), UTF_8);
    for (String line : lines(folder)) {
      if (!expected.contains(line)) {
        throw new IOException(
            "%s is damaged".formatted(folder.resolve(line.substring(line.indexOf(' ') + 1))));
      }
    }
    for (String line : expected) {
      Path file = folder.resolve(line.substring(line.indexOf(' ') + 1));
      if (!Files.exists(file)) {
        throw new IOException("%s is missing".formatted(file));
      }
    }
  }

  private static List<String> lines(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> !file.endsWith(FILE)).sorted().toList();
    }
    String[] lines = new String[files.size()];
    for (int i = 0; i < lines.length; i++) {
      Path file = files.get(i);
      lines[i] = "%08x %s".formatted(checksum(file), file.getFileName());
    }
    return List.of(lines);
  }

  private static long checksum(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), checksum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return checksum.getValue();
  }
}
