package dev.cmimh.model.dataset.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a manifest says of one file.
 *
 * @param bytes its size
 * @param sha256 of its content, in hexadecimal
 */
record ManifestEntry(String file, int bytes, String sha256) {

  /**
   * Reads a manifest, word by word: the program starts with it, and to load what turns JSON into
   * objects would take longer than all the rest of the data set.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is no JSON
   */
  static List<ManifestEntry> readAll(byte[] json) throws IOException {
    List<ManifestEntry> entries = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            entries.add(read(parser));
          }
        }
      }
    }
    return entries;
  }

  private static ManifestEntry read(JsonParser parser) throws IOException {
    String file = "";
    int bytes = 0;
    String sha256 = "";
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      switch (name) {
        case "file" -> file = parser.nextTextValue();
        case "bytes" -> bytes = parser.nextIntValue(0);
        case "sha256" -> sha256 = parser.nextTextValue();
        default -> parser.nextToken();
      }
    }
    return new ManifestEntry(file, bytes, sha256);
  }
}
