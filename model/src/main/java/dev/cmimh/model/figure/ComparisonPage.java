package dev.cmimh.model.figure;

import java.util.List;

/**
 * What the page of several runs shows.
 *
 * @param runs two to {@link Ink#MOST_RUNS}, in the order of their inks
 * @param settings what sets them apart: a column per run
 * @param figures how good they are: a column per figure
 * @param provenance what it takes to repeat them: a column per run
 */
public record ComparisonPage(
    List<ComparedRun> runs, List<Row> settings, Figures figures, List<Row> provenance) {

  public ComparisonPage {
    runs = List.copyOf(runs);
    settings = List.copyOf(settings);
    provenance = List.copyOf(provenance);
  }

  /**
   * A name and what stands beside it.
   *
   * @param cells as many as the table has columns; empty ones where there is nothing
   */
  public record Row(String name, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Figures in percent.
   *
   * @param columns what they are called
   * @param runs a row for each run, in order
   * @param means a row for each group of runs that differ in their seed alone
   */
  public record Figures(List<String> columns, List<Row> runs, List<Row> means) {

    public Figures {
      columns = List.copyOf(columns);
      runs = List.copyOf(runs);
      means = List.copyOf(means);
    }
  }
}
