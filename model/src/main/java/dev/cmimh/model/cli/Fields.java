package dev.cmimh.model.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a JSON object, in the order in which they were put. */
final class Fields {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  Fields put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  Map<String, Object> map() {
    return fields;
  }
}
