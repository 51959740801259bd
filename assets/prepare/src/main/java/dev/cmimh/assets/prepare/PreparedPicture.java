package dev.cmimh.assets.prepare;

/**
 * One picture of the data set.
 *
 * @param source whose picture it is
 */
record PreparedPicture(String source, Emoji emoji) {

  /** The name of its item. */
  String id() {
    return source + "/" + emoji.hexcode();
  }
}
