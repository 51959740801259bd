package dev.cmimh.model.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.HyperParameters.Optimizer;

/**
 * Hyper-parameters as JSON, in the order in which they are declared; the optimiser says by {@code
 * "kind"} which it is. Reading refuses a text with a setting too few or too many: a run must never
 * be repeated with a value that nobody chose.
 */
public final class HyperParametersJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addMixIn(Optimizer.class, OptimizerKinds.class)
          .build();

  private HyperParametersJson() {}

  /** Writes hyper-parameters on one line. */
  public static String write(HyperParameters hyperParameters) {
    try {
      return MAPPER.writeValueAsString(hyperParameters);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Hyper-parameters cannot be written as JSON", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is not that; the message says where
   */
  public static HyperParameters read(String json) {
    try {
      return MAPPER.readValue(json, HyperParameters.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "These are not the hyper-parameters of a run: " + e.getOriginalMessage(), e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Optimizer.Adam.class, name = "adam"),
    @JsonSubTypes.Type(value = Optimizer.Sgd.class, name = "sgd")
  })
  private interface OptimizerKinds {}
}
