package dev.cmimh.app.search;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PicturePixels;

/** What a person asks with. */
public sealed interface Query {

  /** Nothing: the data set is leafed through. */
  record Nothing() implements Query {}

  /** Free text, as typed. */
  record Words(String text) implements Query {}

  /**
   * An item of the data set.
   *
   * @param item its index
   * @param asking its picture or its words
   */
  record Item(int item, Modality asking) implements Query {}

  /**
   * A picture from elsewhere.
   *
   * @param name what people call it, such as its file name
   */
  record Picture(String name, PicturePixels pixels) implements Query {}

  /** The words that were asked as they were typed; null for any other query. */
  default String typed() {
    return this instanceof Words(String text) ? text.strip() : null;
  }
}
