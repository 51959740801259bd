package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.SpreadFigure;
import dev.cmimh.model.figure.StudyPage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Draws the rows of a study, a figure for each code length; and another where figures were
 * published for another cutoff.
 */
final class SpreadFigures {

  private static final String MARKS =
      "Hollow marks are published figures, each below the measured one of its method and in the"
          + " colour of its task; rows with marks alone are methods that were not measured here.";

  private final Study study;
  private final StudyTable table;
  private final PublishedMarks marks;

  SpreadFigures(Study study, StudyTable table, PublishedMarks marks) {
    this.study = study;
    this.table = table;
    this.marks = marks;
  }

  StudyPage.FigureGroup group() {
    List<SpreadFigure> figures = figures();
    boolean marked = figures.stream().anyMatch(figure -> figure.reference().isPresent());
    return new StudyPage.FigureGroup("Figures", marked ? MARKS : "", List.copyOf(figures));
  }

  private List<SpreadFigure> figures() {
    List<SpreadFigure> figures = new ArrayList<>();
    for (int bits : table.lines().stream().map(StudyTable.Line::bits).distinct().toList()) {
      String name = "%s-%d-bits".formatted(study.name(), bits);
      String title = "%s, %d bits".formatted(study.title(), bits);
      figures.add(
          figure(name, title, bits, StudyPages.HEADLINE, marks.of(bits, StudyPages.HEADLINE)));
      marks.cutoffs().stream()
          .filter(cutoff -> !cutoff.equals(StudyPages.HEADLINE))
          .forEach(
              cutoff ->
                  marks
                      .of(bits, cutoff)
                      .map(
                          published ->
                              figure(
                                  "%s-map-%s".formatted(name, cutoff.key()),
                                  "%s, mAP@%s".formatted(title, cutoff.key()),
                                  bits,
                                  cutoff,
                                  Optional.of(published)))
                      .ifPresent(figures::add));
    }
    return figures;
  }

  private SpreadFigure figure(
      String name,
      String title,
      int bits,
      Cutoff cutoff,
      Optional<SpreadFigure.Reference> published) {
    SequencedMap<String, Map<Task, SeedSummary>> rows = new LinkedHashMap<>();
    for (StudyTable.Line line : table.lines()) {
      if (line.bits() == bits) {
        Map<Task, SeedSummary> tasks = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
          SeedSummary summary = line.figures().get(StudyTable.name(task, cutoff));
          if (summary != null) {
            tasks.put(task, summary);
          }
        }
        rows.put(line.row(), tasks);
      }
    }
    return new SpreadFigure(name, title, "mAP@%s, %%".formatted(cutoff.key()), rows, published);
  }
}
