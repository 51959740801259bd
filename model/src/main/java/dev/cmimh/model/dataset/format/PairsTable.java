package dev.cmimh.model.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of pairs: columns image, text, and if it likes labels and split. */
final class PairsTable {

  /**
   * One row.
   *
   * @param where file and line, for messages
   * @param labels empty if the row has none
   * @param split as written, empty if the row has none
   */
  record Row(String where, String image, String text, List<String> labels, String split) {}

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private PairsTable() {}

  /**
   * Reads all rows.
   *
   * @throws IOException if a column, an image's name or a text is missing; the message names file
   *     and line
   */
  static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
      requireColumn(file, parser, "image");
      requireColumn(file, parser, "text");
      for (CSVRecord each : parser) {
        rows.add(row(file, each, parser.getCurrentLineNumber()));
      }
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw new IOException(
          file + " is not a table of comma-separated values: " + e.getMessage(), e);
    }
    if (rows.isEmpty()) {
      throw new IOException(file + " holds no pairs: give it a line per picture");
    }
    return rows;
  }

  private static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file, UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not a text in UTF-8: save it as UTF-8", e);
    }
  }

  private static void requireColumn(Path file, CSVParser parser, String column) throws IOException {
    if (parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
      throw new IOException(
          "%s has no column \"%s\": its first line must be image,text or image,text,labels,split"
              .formatted(file, column));
    }
  }

  private static Row row(Path file, CSVRecord each, long line) throws IOException {
    String where = file + ", line " + line;
    return new Row(
        where,
        required(where, each, "image"),
        required(where, each, "text"),
        List.of(optional(each, "labels").split(";")).stream()
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .distinct()
            .toList(),
        optional(each, "split").toLowerCase(Locale.ROOT));
  }

  private static String required(String where, CSVRecord each, String column) throws IOException {
    String value = optional(each, column);
    if (value.isEmpty()) {
      throw new IOException(where + " has no " + column);
    }
    return value;
  }

  private static String optional(CSVRecord each, String column) {
    return each.isSet(column) ? each.get(column).strip() : "";
  }
}
