package dev.cmimh.model.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Prints results as one JSON object a line, for scripts. */
final class JsonLines {

  private final ObjectMapper json = new ObjectMapper();
  private final Terminal terminal;

  JsonLines(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Map<String, ?> object) {
    try {
      terminal.print(json.writeValueAsString(object));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of words and numbers can always be written", e);
    }
  }
}
