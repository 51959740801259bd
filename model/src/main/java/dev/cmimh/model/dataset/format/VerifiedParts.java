package dev.cmimh.model.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a shipped part of the program, each checked against the manifest: its size and its
 * SHA-256.
 *
 * @param whole what they are parts of, for messages
 * @param files contents by file name, in the order of the manifest
 * @param contentHash SHA-256 over the names and hashes of all files, in hexadecimal
 */
public record VerifiedParts(String whole, Map<String, byte[]> files, String contentHash) {

  private static final String MANIFEST = "manifest.json";

  /**
   * Reads and checks all files that the manifest lists.
   *
   * @param whole what they are parts of, for messages, such as "the embedded data set"
   * @throws IOException if a file is missing or not what the manifest says; the message names it
   */
  public static VerifiedParts read(String whole, PartSource source) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (ManifestEntry entry : manifest(whole, source)) {
      parts.add(new Part(entry, content(whole, source, entry.file())));
    }
    verify(whole, parts);
    Map<String, byte[]> files = new LinkedHashMap<>();
    StringBuilder hashes = new StringBuilder();
    for (Part part : parts) {
      files.put(part.entry().file(), part.content());
      hashes.append(part.entry().file()).append(' ').append(part.entry().sha256()).append('\n');
    }
    return new VerifiedParts(whole, files, Sha256.of(hashes.toString().getBytes(UTF_8)));
  }

  /** A file and what the manifest says of it. */
  private record Part(ManifestEntry entry, byte[] content) {}

  /** The content of a file. */
  public byte[] content(String file) throws IOException {
    byte[] content = files.get(file);
    if (content == null) {
      throw new IOException(describe(whole, MANIFEST) + " does not list " + file + reinstall());
    }
    return content;
  }

  /** The text of a file. */
  public String text(String file) throws IOException {
    return new String(content(file), UTF_8);
  }

  private static List<ManifestEntry> manifest(String whole, PartSource source) throws IOException {
    try {
      return ManifestEntry.readAll(content(whole, source, MANIFEST));
    } catch (JsonProcessingException e) {
      throw new IOException(
          describe(whole, MANIFEST) + " is damaged: it is no JSON" + reinstall(), e);
    }
  }

  private static byte[] content(String whole, PartSource source, String file) throws IOException {
    try (InputStream stream = source.open(file)) {
      if (stream == null) {
        throw new IOException(describe(whole, file) + " is missing" + reinstall());
      }
      return stream.readAllBytes();
    }
  }

  /** Hashing takes most of the time of a start, so all processors share it. */
  private static void verify(String whole, List<Part> parts) throws IOException {
    Optional<String> damage =
        parts.parallelStream()
            .map(part -> damage(whole, part))
            .flatMap(Optional::stream)
            .findFirst();
    if (damage.isPresent()) {
      throw new IOException(damage.get());
    }
  }

  private static Optional<String> damage(String whole, Part part) {
    ManifestEntry entry = part.entry();
    String file = describe(whole, entry.file());
    if (part.content().length != entry.bytes()) {
      return Optional.of(
          "%s is damaged: it has %d bytes and should have %d%s"
              .formatted(file, part.content().length, entry.bytes(), reinstall()));
    }
    return Sha256.of(part.content()).equals(entry.sha256())
        ? Optional.empty()
        : Optional.of(file + " is damaged: its SHA-256 is not the manifest's" + reinstall());
  }

  private static String describe(String whole, String file) {
    return "Part " + file + " of " + whole;
  }

  private static String reinstall() {
    return "; install the program again";
  }
}
