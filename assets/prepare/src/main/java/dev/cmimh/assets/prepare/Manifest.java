package dev.cmimh.assets.prepare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The list of all parts of the data set with their sizes and SHA-256 hashes. */
final class Manifest {

  private Manifest() {}

  static void write(Path folder, List<String> parts) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode manifest = json.createObjectNode().put("name", "emoji").put("version", 1);
    for (String part : parts) {
      byte[] content = Files.readAllBytes(folder.resolve(part));
      manifest
          .withArray("parts")
          .addObject()
          .put("file", part)
          .put("bytes", content.length)
          .put("sha256", sha256(content));
    }
    Files.writeString(folder.resolve("manifest.json"), json.writeValueAsString(manifest) + "\n");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
