package dev.cmimh.model.dataset.format;

import java.util.Map;
import java.util.Optional;

/** The sides of a split, by the names that tables give them. */
enum SplitSide {
  TRAIN,
  VALIDATION,
  TEST;

  private static final Map<String, SplitSide> NAMES =
      Map.ofEntries(
          Map.entry("train", TRAIN),
          Map.entry("training", TRAIN),
          Map.entry("database", TRAIN),
          Map.entry("retrieval", TRAIN),
          Map.entry("validation", VALIDATION),
          Map.entry("valid", VALIDATION),
          Map.entry("val", VALIDATION),
          Map.entry("dev", VALIDATION),
          Map.entry("test", TEST),
          Map.entry("testing", TEST),
          Map.entry("query", TEST));

  /** The side of a name in lower case; empty if none is called so. */
  static Optional<SplitSide> named(String name) {
    return Optional.ofNullable(NAMES.get(name));
  }
}
