package dev.cmimh.model.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a method as text: numbers by name. */
final class MethodSettingsJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Double>> NUMBERS = new TypeReference<>() {};

  /** What most runs have: not worth a parser where thousands are listed. */
  private static final String NONE = "{}";

  private MethodSettingsJson() {}

  /** The text; equal settings have equal texts. */
  static String write(Map<String, Double> settings) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(settings));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Numbers can always be written", e);
    }
  }

  /**
   * @throws IllegalArgumentException if the text does not describe settings
   */
  static Map<String, Double> read(String text) {
    if (text.equals(NONE)) {
      return Map.of();
    }
    try {
      return JSON.readValue(text, NUMBERS);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These are no settings of a method: " + text, e);
    }
  }
}
