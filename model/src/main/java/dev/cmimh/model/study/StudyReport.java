package dev.cmimh.model.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.figure.CsvText;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.MissingFontsException;
import dev.cmimh.model.figure.PageFigure;
import dev.cmimh.model.figure.StudyHtml;
import dev.cmimh.model.figure.StudyPage;
import dev.cmimh.model.run.AtomicFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Leaves a study as files: a page, its figures, its table and its trainings. */
public final class StudyReport {

  private final Study study;
  private final StudyPage page;
  private final StudyTable table;
  private final PublishedMarks marks;
  private final Supplement supplement;
  private final SequencedMap<StudyCell, CellOutcome> outcomes;

  /**
   * @param outcomes of the study's cells; those that failed are not there
   * @param supplement what its models showed
   */
  public StudyReport(
      Study study,
      StudyGround ground,
      SequencedMap<StudyCell, CellOutcome> outcomes,
      Supplement supplement) {
    this.study = study;
    this.supplement = supplement;
    this.outcomes = outcomes;
    this.table = StudyTable.of(outcomes);
    List<PublishedProtocol> protocols =
        PublishedProtocol.of(ground.data().dataset().split(), ground.part());
    this.marks = PublishedMarks.of(study, protocols);
    this.page = new StudyPages(study, ground, table, protocols).page(outcomes, supplement);
  }

  /**
   * Writes all files, named after the study.
   *
   * @param folder is created where it is not there
   * @return the page
   * @throws dev.cmimh.model.run.StorageException if one cannot be written
   */
  public Path write(Path folder) {
    write(folder.resolve(study.name() + ".csv"), new StudyCsv(table, marks).text());
    write(folder.resolve(study.name() + "-trainings.csv"), trainings());
    if (!study.claims().isEmpty()) {
      write(folder.resolve(study.name() + "-tests.csv"), ClaimCsv.of(study, outcomes));
    }
    supplement.files().forEach((end, text) -> write(folder.resolve(study.name() + end), text));
    for (PageFigure figure : page.figures()) {
      try {
        write(folder.resolve(figure.name() + ".svg"), figure.svg(FigurePalette.light()));
      } catch (MissingFontsException e) {
        // The page says that figures need fonts; the numbers are worth having without them.
        break;
      }
    }
    Path html = folder.resolve(study.name() + ".html");
    write(html, StudyHtml.html(page));
    return html;
  }

  /** A row for each figure of each training, with the run that it is stored as. */
  private String trainings() {
    List<List<Object>> rows = new ArrayList<>();
    outcomes.forEach(
        (cell, outcome) ->
            StudyTable.readers()
                .forEach(
                    (figure, reader) ->
                        reader
                            .apply(outcome)
                            .ifPresent(
                                value ->
                                    rows.add(
                                        List.of(
                                            cell.row(),
                                            cell.bits(),
                                            cell.seed(),
                                            outcome.run(),
                                            figure,
                                            value)))));
    return CsvText.of(List.of("row", "bits", "seed", "run", "figure", "value"), rows);
  }

  private static void write(Path file, String content) {
    AtomicFile.write(file, content.getBytes(UTF_8));
  }
}
