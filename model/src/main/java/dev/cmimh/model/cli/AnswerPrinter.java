package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.feature.text.WordReading;
import dev.cmimh.model.retrieval.BitStrip;
import dev.cmimh.model.retrieval.SearchAnswer;
import dev.cmimh.model.retrieval.TagDecoder;
import dev.cmimh.model.workbench.ModelSearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what a query found. */
final class AnswerPrinter {

  private static final int SHOWN_TAGS = 6;

  private final Terminal terminal;
  private final PairedDataset dataset;

  AnswerPrinter(Terminal terminal, PairedDataset dataset) {
    this.terminal = terminal;
    this.dataset = dataset;
  }

  /** For people: a line per answer. */
  void table(String question, ModelSearch.Found found) {
    terminal.print("\"%s\"".formatted(question));
    for (WordReading reading : found.readings()) {
      terminal.print(
          "  \"%s\" is read as %s".formatted(reading.word(), String.join(", ", reading.readAs())));
    }
    if (!found.unknownWords().isEmpty()) {
      terminal.print("  not known: " + String.join(", ", found.unknownWords()));
    }
    terminal.print("  the code says: " + String.join(", ", words(found.says())));
    int rank = 1;
    for (SearchAnswer.Hit hit : found.answer().hits()) {
      PairedItem item = dataset.items().get(hit.item());
      terminal.print(
          "  %3d. distance %2d  %-34s %-9s %s"
              .formatted(
                  rank++,
                  hit.distance(),
                  item.name(),
                  item.source(),
                  String.join(" ", item.words().stream().limit(SHOWN_TAGS).toList())));
    }
  }

  /** For scripts: the query, then an object per answer. */
  void json(String question, ModelSearch.Found found) {
    JsonLines json = new JsonLines(terminal);
    json.print(
        new Fields()
            .put("query", question)
            .put("read", readings(found))
            .put("unknown", found.unknownWords())
            .put("says", words(found.says()))
            .put("code", found.answer().code().digits())
            .map());
    int rank = 1;
    for (SearchAnswer.Hit hit : found.answer().hits()) {
      PairedItem item = dataset.items().get(hit.item());
      BitStrip bits = hit.bits();
      json.print(
          new Fields()
              .put("rank", rank++)
              .put("id", item.id())
              .put("name", item.name())
              .put("source", item.source())
              .put("tags", item.words())
              .put("distance", hit.distance())
              .put("agreeing", bits.set().length - hit.distance())
              .put("code", bits.digits())
              .map());
    }
  }

  private static Map<String, List<String>> readings(ModelSearch.Found found) {
    Map<String, List<String>> readings = new LinkedHashMap<>();
    found.readings().forEach(reading -> readings.put(reading.word(), reading.readAs()));
    return readings;
  }

  private static List<String> words(List<TagDecoder.Tag> tags) {
    return tags.stream().map(TagDecoder.Tag::word).toList();
  }
}
