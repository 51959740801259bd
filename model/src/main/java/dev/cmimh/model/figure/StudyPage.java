package dev.cmimh.model.figure;

import java.util.List;

/**
 * What came of a study, as a page shows it.
 *
 * @param title in words
 * @param question that the study answers
 * @param notes what to keep in mind, a sentence or two each
 * @param verdicts on what is claimed; empty where nothing is
 * @param groups the figures
 * @param tables the figures in numbers
 */
public record StudyPage(
    String title,
    String question,
    List<String> notes,
    List<Verdict> verdicts,
    List<FigureGroup> groups,
    List<Table> tables) {

  public StudyPage {
    notes = List.copyOf(notes);
    verdicts = List.copyOf(verdicts);
    groups = List.copyOf(groups);
    tables = List.copyOf(tables);
  }

  /** All figures, group by group. */
  public List<PageFigure> figures() {
    return groups.stream().map(FigureGroup::figures).<PageFigure>mapMulti(List::forEach).toList();
  }

  /**
   * Figures that belong together.
   *
   * @param explanation a sentence or two for who does not know them; may be empty
   */
  public record FigureGroup(String heading, String explanation, List<PageFigure> figures) {

    public FigureGroup {
      figures = List.copyOf(figures);
    }
  }

  /**
   * What became of a claim.
   *
   * @param title of the claim, in a few words
   * @param statement what is claimed, in a sentence
   * @param words the verdict, such as "holds"
   * @param reasons for it, in sentences
   * @param comparisons that it rests on
   */
  public record Verdict(
      String title, String statement, String words, String reasons, Table comparisons) {}

  /**
   * A table.
   *
   * @param columns heads of the cells
   */
  public record Table(String heading, List<String> columns, List<Row> rows) {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param cells one for each column, as text
   */
  public record Row(String name, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
