package dev.cmimh.model.training;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;

/**
 * Hyper-parameters as text: what checkpoints and the store of runs keep. Reading refuses a text
 * with a setting too few or too many: a run must never be repeated with a value that nobody chose.
 */
public final class HyperParametersJson {

  private final ObjectMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addMixIn(OptimizerSettings.class, NamedOptimizer.class)
          .build();

  /** Names the optimiser, so that the record can be chosen when it is read. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = OptimizerSettings.Adam.class, name = "adam"),
    @JsonSubTypes.Type(value = OptimizerSettings.Sgd.class, name = "sgd")
  })
  private interface NamedOptimizer {}

  public String write(HyperParameters parameters) {
    return text(parameters);
  }

  public String write(LiveKnobs knobs) {
    return text(knobs);
  }

  /**
   * Reads hyper-parameters. A text from before there was a number of training pairs is of a run
   * that learned from all; one from before there were neighbours, or a share of the image
   * reconstruction, of a run without them.
   *
   * @throws IllegalArgumentException if the text does not describe hyper-parameters
   */
  public HyperParameters readHyperParameters(String text) {
    return read(completed(text), HyperParameters.class);
  }

  private String completed(String text) {
    try {
      if (!(json.readTree(text) instanceof ObjectNode settings)) {
        return text;
      }
      settings.putIfAbsent("trainingPairs", IntNode.valueOf(0));
      settings.putIfAbsent("imageReconstruction", IntNode.valueOf(1));
      if (settings.get("criticInput") instanceof ObjectNode criticInput) {
        criticInput.putIfAbsent("neighbourShare", IntNode.valueOf(0));
      }
      return settings.toString();
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  /**
   * @throws IllegalArgumentException if the text does not describe live settings
   */
  public LiveKnobs readKnobs(String text) {
    return read(text, LiveKnobs.class);
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of numbers can always be written", e);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  private static IllegalArgumentException unreadable(JsonProcessingException cause) {
    return new IllegalArgumentException(
        "These settings cannot be read: " + cause.getOriginalMessage(), cause);
  }
}
