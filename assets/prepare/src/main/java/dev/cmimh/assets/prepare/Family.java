package dev.cmimh.assets.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What emoji have in common whose names differ in who is pictured only. */
final class Family {

  private static final Set<String> VARIANTS =
      Set.of("woman", "man", "person", "women", "men", "people", "boy", "girl", "child");

  private Family() {}

  /** The family of an emoji's name; the bare person has the family "person". */
  static String of(String name) {
    List<String> kept =
        Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}#*!?]+"))
            .filter(word -> !word.isEmpty() && !VARIANTS.contains(word))
            .toList();
    return kept.isEmpty() ? "person" : kept.stream().collect(Collectors.joining(" "));
  }
}
