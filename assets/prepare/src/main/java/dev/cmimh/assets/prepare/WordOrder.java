package dev.cmimh.assets.prepare;

import dev.cmimh.model.dataset.Tokenizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the words of an emoji's name first, then the others, the rarest first. */
final class WordOrder {

  private WordOrder() {}

  static List<Emoji> mostSpecificFirst(List<Emoji> emoji, Tokenizer tokenizer) {
    Map<String, Integer> frequency = new HashMap<>();
    emoji.forEach(one -> one.words().forEach(word -> frequency.merge(word, 1, Integer::sum)));
    return emoji.stream().map(one -> reordered(one, tokenizer, frequency)).toList();
  }

  private static Emoji reordered(Emoji emoji, Tokenizer tokenizer, Map<String, Integer> frequency) {
    List<String> named = tokenizer.words(emoji.name());
    Stream<String> others =
        emoji.words().stream()
            .filter(word -> !named.contains(word))
            .sorted(Comparator.comparing(frequency::get));
    return new Emoji(
        emoji.hexcode(),
        emoji.symbol(),
        emoji.name(),
        emoji.family(),
        emoji.group(),
        emoji.subgroup(),
        Stream.concat(named.stream(), others).toList());
  }
}
