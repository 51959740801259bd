package dev.cmimh.model.figure;

import java.util.List;

/**
 * A thing drawn as a line over parallel axes.
 *
 * @param id its identifier
 * @param name what people call it
 * @param values one for each axis; not a number where it has none
 */
public record ParallelLine(String id, String name, List<Double> values) {

  public ParallelLine {
    values = List.copyOf(values);
  }
}
