package dev.cmimh.model.figure;

import java.util.List;

/**
 * What came of a study, as a page shows it.
 *
 * @param title in words
 * @param question that the study answers
 * @param notes what to keep in mind, a sentence or two each
 * @param figures one for each code length
 * @param tables the figures in numbers
 */
public record StudyPage(
    String title,
    String question,
    List<String> notes,
    List<SpreadFigure> figures,
    List<Table> tables) {

  public StudyPage {
    notes = List.copyOf(notes);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }

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
