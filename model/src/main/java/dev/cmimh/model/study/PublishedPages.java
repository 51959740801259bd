package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.StudyPage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts published figures beside those of a study where they compare, and says so where not. */
final class PublishedPages {

  private static final String NOTHING_COMPARES =
      "The tables of the paper hold for MIR-Flickr25K, NUS-WIDE and MS-COCO with its own features"
          + " and splits. They do not compare with these figures and are not shown beside them.";

  private final List<PublishedProtocol> protocols;

  PublishedPages(List<PublishedProtocol> protocols) {
    this.protocols = List.copyOf(protocols);
  }

  /** What is to be said of them, in a sentence or two. */
  String note() {
    return protocols.isEmpty()
        ? NOTHING_COMPARES
        : "Queries, data base and training pairs are as many as in the published figures for %s,"
                .formatted(together(PublishedProtocol::dataSet, " and "))
            + " which stand in a table below. "
            + together(PublishedProtocol::remark, " ");
  }

  /** The figures, where there are any that compare. */
  List<StudyPage.Table> tables() {
    return protocols.stream().map(PublishedPages::table).toList();
  }

  private String together(Function<PublishedProtocol, String> words, String between) {
    return protocols.stream().map(words).distinct().collect(Collectors.joining(between));
  }

  private record Line(String method, int bits) {}

  private static StudyPage.Table table(PublishedProtocol protocol) {
    SequencedMap<Line, Map<Task, Double>> lines = new LinkedHashMap<>();
    PublishedFigures.shipped()
        .of(protocol)
        .forEach(
            figure ->
                lines
                    .computeIfAbsent(
                        new Line(figure.method(), figure.bits()), _ -> new LinkedHashMap<>())
                    .put(figure.task(), figure.percent()));
    return new StudyPage.Table(
        "Published for %s: mAP@%s, %%".formatted(protocol.dataSet(), protocol.cutoff().key()),
        Arrays.stream(Task.values()).map(Task::label).toList(),
        lines.entrySet().stream().map(line -> row(line.getKey(), line.getValue())).toList());
  }

  private static StudyPage.Row row(Line line, Map<Task, Double> values) {
    return new StudyPage.Row(
        "%s, %d bits".formatted(line.method(), line.bits()),
        Arrays.stream(Task.values())
            .map(values::get)
            .map(value -> value == null ? "–" : String.format(Locale.ROOT, "%.1f", value))
            .toList());
  }
}
