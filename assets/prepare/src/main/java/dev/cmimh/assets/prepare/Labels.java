package dev.cmimh.assets.prepare;

import java.util.List;
import java.util.stream.Stream;

/** What retrieval is judged by: Unicode's subgroup and group, and words that name a concept. */
final class Labels {

  private static final List<String> CONCEPTS =
      List.of(
          "animal",
          "plant",
          "food",
          "fruit",
          "vegetable",
          "drink",
          "vehicle",
          "weather",
          "water",
          "sport",
          "music",
          "clothing",
          "heart",
          "hand",
          "face",
          "family",
          "woman",
          "man",
          "child",
          "happy",
          "sad",
          "sign",
          "arrow",
          "time",
          "building",
          "tool",
          "communication",
          "body",
          "fantasy",
          "celebration");

  private Labels() {}

  /** The subgroup and every concept word among an emoji's words, which are marked as words. */
  static List<String> concepts(Emoji emoji) {
    return Stream.concat(
            Stream.of(emoji.subgroup()),
            CONCEPTS.stream().filter(emoji.words()::contains).map(concept -> "word:" + concept))
        .toList();
  }
}
