package dev.cmimh.model.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.matrix.SafetensorsFile;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a method has learned, as a safetensors file that names the method and its settings. */
final class LearnedFile {

  private static final String METHOD = "method";
  private static final JsonMapper JSON = new JsonMapper();

  private LearnedFile() {}

  /**
   * @throws IOException if the file cannot be written; an older one stays as it was
   */
  static void write(Path file, HashingMethod method, MethodSettings settings, LearnedHash learned)
      throws IOException {
    Content content = learned.content();
    Map<String, String> metadata = new LinkedHashMap<>(content.metadata());
    metadata.put(METHOD, method.name());
    metadata.put("seed", Long.toString(settings.seed()));
    metadata.put("settings", json(method, settings));
    SafetensorsFile.write(file, new Content(content.tensors(), metadata));
  }

  /**
   * @param method the name of the method that the file must be of
   * @throws IOException if the file is missing, damaged or another method's; the message names it
   */
  static LearnedHash read(Path file, String method) throws IOException {
    HashingMethod known =
        new Baselines()
            .named(method)
            .orElseThrow(
                () ->
                    new IOException(
                        "%s was learned by the method %s, which this version does not know"
                            .formatted(file, method)));
    Content content = SafetensorsFile.read(file);
    try {
      if (!method.equals(content.metadata().get(METHOD))) {
        throw new IllegalArgumentException("It is of " + content.metadata().get(METHOD));
      }
      return known.read(content);
    } catch (RuntimeException e) {
      throw new IOException(
          "%s is not a model of %s that this version reads".formatted(file, known.label()), e);
    }
  }

  /** Every setting with its value, also those that were not asked for. */
  private static String json(HashingMethod method, MethodSettings settings)
      throws JsonProcessingException {
    Map<String, Double> values = new TreeMap<>();
    method.settings().forEach(range -> values.put(range.name(), settings.number(range)));
    return JSON.writeValueAsString(values);
  }
}
