package dev.cmimh.assets.prepare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cmimh.model.dataset.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The base emoji of Unicode with the words that three sources give them. */
final class EmojiCatalogue {

  private static final Set<String> LEFT_OUT = Set.of("component", "flags");

  private final ObjectMapper json = new ObjectMapper();
  private final Tokenizer tokenizer = new Tokenizer();
  private final Path packages;

  /**
   * A catalogue over installed packages.
   *
   * @param packages the folder "node_modules"
   */
  EmojiCatalogue(Path packages) {
    this.packages = packages;
  }

  /** Every base emoji in the order of Unicode: no skin tones, no components, no flags. */
  List<Emoji> read() throws IOException {
    JsonNode names = read("emojibase-data/meta/groups.json");
    Map<String, List<String>> emojilib = emojilibTags();
    Map<String, List<String>> openmoji = openmojiTags();
    List<Emoji> emoji = new ArrayList<>();
    for (JsonNode entry : read("emojibase-data/en/data.json")) {
      String group = names.path("groups").path(entry.path("group").asText()).asText();
      if (!group.isEmpty() && !LEFT_OUT.contains(group)) {
        String hexcode = Hexcode.of(entry.path("hexcode").asText());
        List<String> tags = new ArrayList<>();
        tags.add(entry.path("label").asText());
        entry.path("tags").forEach(tag -> tags.add(tag.asText()));
        tags.addAll(emojilib.getOrDefault(hexcode, List.of()));
        tags.addAll(openmoji.getOrDefault(hexcode, List.of()));
        String subgroup = names.path("subgroups").path(entry.path("subgroup").asText()).asText();
        emoji.add(emoji(entry, hexcode, group, subgroup, words(tags)));
      }
    }
    return WordOrder.mostSpecificFirst(emoji, tokenizer);
  }

  private static Emoji emoji(
      JsonNode entry, String hexcode, String group, String subgroup, List<String> words) {
    String name = entry.path("label").asText();
    return new Emoji(
        hexcode, entry.path("emoji").asText(), name, Family.of(name), group, subgroup, words);
  }

  private List<String> words(List<String> tags) {
    Set<String> words = new LinkedHashSet<>();
    tags.forEach(tag -> words.addAll(tokenizer.words(tag)));
    return List.copyOf(words);
  }

  private Map<String, List<String>> emojilibTags() throws IOException {
    Map<String, List<String>> tags = new HashMap<>();
    read("emojilib/dist/emoji-en-US.json")
        .properties()
        .forEach(
            entry -> {
              List<String> values = new ArrayList<>();
              entry.getValue().forEach(tag -> values.add(tag.asText()));
              tags.put(Hexcode.ofSymbol(entry.getKey()), values);
            });
    return tags;
  }

  private Map<String, List<String>> openmojiTags() throws IOException {
    Map<String, List<String>> tags = new HashMap<>();
    for (JsonNode entry : read("openmoji/data/openmoji.json")) {
      tags.put(
          Hexcode.of(entry.path("hexcode").asText()),
          List.of(entry.path("openmoji_tags").asText()));
    }
    return tags;
  }

  private JsonNode read(String file) throws IOException {
    return json.readTree(packages.resolve(file).toFile());
  }
}
