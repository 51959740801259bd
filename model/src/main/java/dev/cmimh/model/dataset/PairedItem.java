package dev.cmimh.model.dataset;

import java.util.List;

/**
 * One picture and the words that belong to it.
 *
 * @param id unique within the data set and stable between its versions
 * @param group the thing pictured; items of one group never lie on both sides of a split
 * @param name what a person calls it
 * @param source whose picture it is
 * @param words lower-case words, in the order of their source
 */
public record PairedItem(String id, String group, String name, String source, List<String> words) {

  public PairedItem {
    words = List.copyOf(words);
  }
}
