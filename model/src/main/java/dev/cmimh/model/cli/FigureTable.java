package dev.cmimh.model.cli;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.MeasuredFigure;
import java.util.ArrayList;
import java.util.List;

/** Mean average precision of the four tasks, in percent with the chance beside it. */
final class FigureTable {

  /** The head of figures that compare with those of papers that encode the data base so. */
  static final String PAIR_CODES =
      "With every item of the data base encoded from both its modalities, as this method offers:";

  /** The head of figures of a method that defines no code of a pair. */
  static final String SUMMED_CODES =
      "With every item of the data base encoded from both its modalities, by the sum of both"
          + " logits:";

  private FigureTable() {}

  /** The figures of one protocol. */
  static List<MeasuredFigure> select(List<MeasuredFigure> figures, Divisor divisor, Ties ties) {
    return figures.stream()
        .filter(figure -> figure.figure().divisor() == divisor)
        .filter(figure -> figure.figure().ties() == ties)
        .toList();
  }

  /** One line per task, with a head. */
  static List<String> lines(List<MeasuredFigure> figures) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("%-10s".formatted("task"));
    for (Cutoff cutoff : Cutoff.STANDARD) {
      head.append("%22s".formatted("mAP@" + cutoff.key() + " (chance)"));
    }
    lines.add(head.toString());
    for (Task task : Task.values()) {
      StringBuilder line = new StringBuilder("%-10s".formatted(task.label()));
      for (Cutoff cutoff : Cutoff.STANDARD) {
        figures.stream()
            .map(MeasuredFigure::figure)
            .filter(figure -> figure.task() == task && figure.cutoff().equals(cutoff))
            .forEach(figure -> line.append("%22s".formatted(percent(figure))));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** A figure for scripts. */
  static Fields fields(MeasuredFigure measured) {
    RetrievalFigure figure = measured.figure();
    return new Fields()
        .put("task", figure.task().key())
        .put("k", figure.cutoff().key())
        .put("divisor", figure.divisor().key())
        .put("ties", figure.ties().key())
        .put("value", figure.value())
        .put("chance", figure.chance())
        .put("labels", measured.labels())
        .put("split", measured.splitPart());
  }

  private static String percent(RetrievalFigure figure) {
    return "%.1f %% (%.1f %%)".formatted(100 * figure.value(), 100 * figure.chance());
  }
}
