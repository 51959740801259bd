package dev.cmimh.model.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.sweep.TrialSettingsJson;
import java.util.Optional;

/** An order as one line of text, for another process. */
public final class TrialOrderJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TrialSettingsJson SETTINGS = new TrialSettingsJson();

  private TrialOrderJson() {}

  public static String write(TrialOrder order) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", order.name());
    node.put("data", order.dataSet());
    node.put("settings", SETTINGS.write(order.settings()));
    node.put("part", order.part().name());
    node.put("labels", order.labels());
    node.put("threads", order.threads());
    order.run().ifPresent(run -> node.put("run", run));
    return node.toString();
  }

  /**
   * @throws IllegalArgumentException if the text is no order
   */
  public static TrialOrder read(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return new TrialOrder(
          node.required("name").asText(),
          node.required("data").asText(),
          SETTINGS.read(node.required("settings").asText()),
          Split.Part.valueOf(node.required("part").asText()),
          node.required("labels").asText(),
          node.required("threads").asInt(),
          Optional.ofNullable(node.get("run")).map(JsonNode::asText));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is no order for a trial: " + text, e);
    }
  }
}
