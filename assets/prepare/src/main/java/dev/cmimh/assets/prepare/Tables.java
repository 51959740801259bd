package dev.cmimh.assets.prepare;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes what is known about each emoji, and the labels, as tables. */
final class Tables {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private Tables() {}

  /**
   * Writes the table of emoji: one row each.
   *
   * @param sources by emoji, whose pictures there are
   */
  static void writeEmoji(Path file, Map<Emoji, List<String>> sources) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter table = new CSVPrinter(writer, FORMAT)) {
      table.printRecord("hexcode", "emoji", "name", "family", "words", "pictures");
      for (Map.Entry<Emoji, List<String>> row : sources.entrySet()) {
        Emoji emoji = row.getKey();
        table.printRecord(
            emoji.hexcode(),
            emoji.symbol(),
            emoji.name(),
            emoji.family(),
            String.join(" ", emoji.words()),
            String.join(" ", row.getValue()));
      }
    }
  }

  /** Writes the table of labels: one row per emoji, one column per label set. */
  static void writeLabels(Path file, Iterable<Emoji> rows) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter table = new CSVPrinter(writer, FORMAT)) {
      table.printRecord("hexcode", "concepts", "subgroup", "group");
      for (Emoji emoji : rows) {
        table.printRecord(
            emoji.hexcode(),
            String.join(";", Labels.concepts(emoji)),
            emoji.subgroup(),
            emoji.group());
      }
    }
  }
}
