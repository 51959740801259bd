package dev.cmimh.model.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a shipped data set, each checked against the manifest: its size and its SHA-256.
 *
 * @param files contents by file name, in the order of the manifest
 * @param contentHash SHA-256 over the names and hashes of all files, in hexadecimal
 */
record VerifiedParts(Map<String, byte[]> files, String contentHash) {

  private static final String MANIFEST = "manifest.json";

  /**
   * Reads and checks all files that the manifest lists.
   *
   * @throws IOException if a file is missing or not what the manifest says; the message names it
   */
  static VerifiedParts read(PartSource source) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    StringBuilder hashes = new StringBuilder();
    for (JsonNode part : manifest(source).path("parts")) {
      String file = part.path("file").asText();
      byte[] content = content(source, file);
      verify(file, content, part);
      files.put(file, content);
      hashes.append(file).append(' ').append(part.path("sha256").asText()).append('\n');
    }
    return new VerifiedParts(files, Sha256.of(hashes.toString().getBytes(UTF_8)));
  }

  /** The text of a file. */
  String text(String file) throws IOException {
    byte[] content = files.get(file);
    if (content == null) {
      throw new IOException(describe(MANIFEST) + " does not list " + file + reinstall());
    }
    return new String(content, UTF_8);
  }

  private static JsonNode manifest(PartSource source) throws IOException {
    try {
      return new ObjectMapper().readTree(content(source, MANIFEST));
    } catch (JsonProcessingException e) {
      throw new IOException(describe(MANIFEST) + " is damaged: it is no JSON" + reinstall(), e);
    }
  }

  private static byte[] content(PartSource source, String file) throws IOException {
    try (InputStream stream = source.open(file)) {
      if (stream == null) {
        throw new IOException(describe(file) + " is missing" + reinstall());
      }
      return stream.readAllBytes();
    }
  }

  private static void verify(String file, byte[] content, JsonNode part) throws IOException {
    if (content.length != part.path("bytes").asInt()) {
      throw new IOException(
          "%s is damaged: it has %d bytes and should have %d%s"
              .formatted(describe(file), content.length, part.path("bytes").asInt(), reinstall()));
    }
    if (!Sha256.of(content).equals(part.path("sha256").asText())) {
      throw new IOException(
          describe(file) + " is damaged: its SHA-256 is not the manifest's" + reinstall());
    }
  }

  private static String describe(String file) {
    return "Part " + file + " of the embedded data set";
  }

  private static String reinstall() {
    return "; install the program again";
  }
}
