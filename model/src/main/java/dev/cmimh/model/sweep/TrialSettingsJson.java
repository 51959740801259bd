package dev.cmimh.model.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.training.HyperParametersJson;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Settings of trials as text. Those of CMIMH are written as those of a run are. */
public final class TrialSettingsJson {

  private static final String METHOD = "method";
  private static final String TRAINING_PAIRS = "trainingPairs";

  private final JsonMapper json = new JsonMapper();
  private final HyperParametersJson parameters = new HyperParametersJson();

  public String write(TrialSettings settings) {
    return switch (settings) {
      case TrialSettings.Cmimh cmimh -> parameters.write(cmimh.parameters());
      case TrialSettings.Rival rival -> write(rival);
    };
  }

  private String write(TrialSettings.Rival rival) {
    ObjectNode node = json.createObjectNode();
    node.put(METHOD, rival.method());
    node.put("bits", rival.bits());
    node.put("seed", rival.seed());
    node.put(TRAINING_PAIRS, rival.trainingPairs());
    ObjectNode values = node.putObject("values");
    new TreeMap<>(rival.settings().values()).forEach(values::put);
    return node.toString();
  }

  /**
   * @throws IllegalArgumentException if the text does not describe settings
   */
  public TrialSettings read(String text) {
    try {
      JsonNode node = json.readTree(text);
      return node.has(METHOD)
          ? rival(node)
          : new TrialSettings.Cmimh(parameters.readHyperParameters(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These are no settings of a trial: " + text, e);
    }
  }

  private static TrialSettings rival(JsonNode node) {
    Map<String, Double> values = new HashMap<>();
    node.required("values")
        .properties()
        .forEach(value -> values.put(value.getKey(), value.getValue().asDouble()));
    return new TrialSettings.Rival(
        node.required(METHOD).asText(),
        new MethodSettings(node.required("bits").asInt(), node.required("seed").asLong(), values),
        // Texts from before this could be set have none, and mean all.
        node.path(TRAINING_PAIRS).asInt(0));
  }
}
