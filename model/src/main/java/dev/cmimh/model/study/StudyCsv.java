package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.figure.CsvText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The table of a study as text: a row for each figure of each line, with what was published of it
 * where something compares. The deviation is empty where there is one seed, and all that is
 * measured where a figure was only published.
 */
final class StudyCsv {

  private static final List<String> MEASURED =
      List.of("row", "bits", "figure", "mean", "standard_deviation", "n", "chance");
  private static final List<String> PUBLISHED = List.of("published");

  private final StudyTable table;
  private final PublishedMarks marks;

  StudyCsv(StudyTable table, PublishedMarks marks) {
    this.table = table;
    this.marks = marks;
  }

  String text() {
    List<List<Object>> rows = new ArrayList<>();
    for (StudyTable.Line line : table.lines()) {
      line.figures().forEach((figure, summary) -> rows.add(measured(line, figure, summary)));
    }
    marks.all().stream().filter(this::standsAlone).forEach(mark -> rows.add(alone(mark)));
    return CsvText.of(joined(MEASURED, marks.all().isEmpty() ? List.of() : PUBLISHED), rows);
  }

  private List<Object> measured(StudyTable.Line line, String figure, SeedSummary summary) {
    return joined(
        Arrays.asList(
            line.row(),
            line.bits(),
            figure,
            summary.mean(),
            deviation(summary),
            summary.runs(),
            line.chance().get(figure)),
        marks.all().stream()
            .filter(mark -> isOf(mark, line) && mark.figure().equals(figure))
            .findFirst()
            .map(StudyCsv::published)
            .orElse(marks.all().isEmpty() ? List.of() : Collections.singletonList(null)));
  }

  /** Whether the study has its code length, and not the figure. */
  private boolean standsAlone(PublishedMarks.Mark mark) {
    return table.lines().stream().anyMatch(line -> line.bits() == mark.published().bits())
        && table.lines().stream()
            .noneMatch(line -> isOf(mark, line) && line.figures().containsKey(mark.figure()));
  }

  private static boolean isOf(PublishedMarks.Mark mark, StudyTable.Line line) {
    return line.row().equals(mark.published().method()) && line.bits() == mark.published().bits();
  }

  private static List<Object> alone(PublishedMarks.Mark mark) {
    return joined(
        Arrays.asList(
            mark.published().method(),
            mark.published().bits(),
            mark.figure(),
            null,
            null,
            null,
            null),
        published(mark));
  }

  private static List<Object> published(PublishedMarks.Mark mark) {
    return List.of(mark.published().share());
  }

  private static Double deviation(SeedSummary summary) {
    return summary.runs() > 1 ? Double.valueOf(summary.standardDeviation()) : null;
  }

  private static <T> List<T> joined(List<? extends T> some, List<? extends T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
