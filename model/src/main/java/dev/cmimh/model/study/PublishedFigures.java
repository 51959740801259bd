package dev.cmimh.model.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.evaluation.Task;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Figures of retrieval that papers have published, as they ship with the program.
 *
 * @param all in the order of their tables
 */
record PublishedFigures(List<Figure> all) {

  private static final String FOLDER = "/dev/cmimh/assets/published/";
  private static final List<String> FILES = List.of("published.csv", "wikipedia.csv");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  PublishedFigures {
    all = List.copyOf(all);
  }

  /**
   * A figure.
   *
   * @param table that it stands in, such as {@code III}
   * @param metric such as {@code mAP@1000}
   * @param percent its value
   */
  record Figure(
      String table,
      String dataSet,
      int bits,
      Task task,
      String method,
      String metric,
      double percent) {

    /** Its value, 0 to 1. */
    double share() {
      return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
    }
  }

  /**
   * Those that ship, of retrieval by codes: real-valued vectors and other measures are left out.
   */
  static PublishedFigures shipped() {
    return new PublishedFigures(FILES.stream().flatMap(PublishedFigures::read).toList());
  }

  /** The mAP that was published for a protocol. */
  List<Figure> of(PublishedProtocol protocol) {
    return all.stream()
        .filter(figure -> figure.dataSet().equals(protocol.dataSet()))
        .filter(figure -> figure.table().equals(protocol.table()))
        .filter(figure -> figure.metric().equals("mAP@" + protocol.cutoff().key()))
        .toList();
  }

  private static Stream<Figure> read(String file) {
    try (Reader reader =
        new InputStreamReader(PublishedFigures.class.getResourceAsStream(FOLDER + file), UTF_8)) {
      return FORMAT.parse(reader).stream().flatMap(PublishedFigures::figure).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("The published figures cannot be read from " + file, e);
    }
  }

  private static Stream<Figure> figure(CSVRecord row) {
    return !row.get("bits").matches("[0-9]+")
        ? Stream.empty()
        : Arrays.stream(Task.values())
            .filter(task -> task.key().equals(row.get("task")))
            .map(
                task ->
                    new Figure(
                        row.get("table"),
                        row.get("dataset"),
                        Integer.parseInt(row.get("bits")),
                        task,
                        row.get("method"),
                        row.get("metric"),
                        Double.parseDouble(row.get("value_percent"))));
  }
}
