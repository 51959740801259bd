package dev.cmimh.model.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.figure.ComparisonPage.Figures;
import dev.cmimh.model.figure.ComparisonPage.Row;
import dev.cmimh.model.run.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several runs side by side as one HTML page that needs nothing but itself. */
public final class ComparisonHtml {

  private static final List<String> READING =
      List.of(
          "In percent. mAP@50 is divided by the hits, with ties in expectation; the mean is over"
              + " the four retrieval tasks. Runs that differ in their seed alone have a mean, with"
              + " the standard deviation of a sample over the seeds.");

  private ComparisonHtml() {}

  /**
   * Writes the page.
   *
   * @throws dev.cmimh.model.run.StorageException if it cannot be written; an older page is kept
   */
  public static void write(ComparisonPage page, Path file) {
    AtomicFile.write(file, html(page).getBytes(UTF_8));
  }

  /** The page as text. */
  public static String html(ComparisonPage page) {
    return HtmlPage.of(
        "%d runs side by side".formatted(page.runs().size()),
        page.runs().stream().map(ComparedRun::name).collect(Collectors.joining(", ")),
        Html.section("What differs", settings(page))
            + Html.section("Figures", figures(page.figures()) + HtmlPage.notes(READING))
            + Html.section("Training", charts(page.runs()))
            + Html.section("To repeat them", byRun(page.runs(), page.provenance())));
  }

  private static String settings(ComparisonPage page) {
    return page.settings().isEmpty()
        ? HtmlPage.notes(List.of("The runs do not differ in any setting."))
        : byRun(page.runs(), page.settings());
  }

  private static String charts(List<ComparedRun> runs) {
    return runs.stream()
            .map(ComparedRun::record)
            .allMatch(record -> record.steps().isEmpty() && record.epochs().isEmpty())
        ? ""
        : HtmlPage.charts(palette -> RunFigures.comparing(runs, palette));
  }

  private static String byRun(List<ComparedRun> runs, List<Row> rows) {
    String heads =
        IntStream.range(0, runs.size())
            .mapToObj(run -> "<th scope=\"col\">%s</th>".formatted(name(runs.get(run).name(), run)))
            .collect(Collectors.joining());
    return table(heads, rows.stream().map(row -> row(Html.text(row.name()), row)).toList());
  }

  private static String figures(Figures figures) {
    String heads =
        figures.columns().stream()
            .map(column -> "<th scope=\"col\">%s</th>".formatted(Html.text(column)))
            .collect(Collectors.joining());
    List<String> rows =
        IntStream.range(0, figures.runs().size())
            .mapToObj(
                run -> row(name(figures.runs().get(run).name(), run), figures.runs().get(run)))
            .collect(Collectors.toList());
    figures.means().forEach(row -> rows.add(row(Html.text(row.name()), row)));
    return table(heads, rows);
  }

  private static String table(String heads, List<String> rows) {
    return """
    <div class="wide"><table class="compared">
    <thead><tr><td></td>%s</tr></thead>
    <tbody>
    %s</tbody>
    </table></div>
    """
        .formatted(heads, String.join("", rows));
  }

  private static String row(String head, Row row) {
    return "<tr><th scope=\"row\">%s</th>%s</tr>\n"
        .formatted(
            head,
            row.cells().stream()
                .map(cell -> "<td>%s</td>".formatted(Html.text(cell)))
                .collect(Collectors.joining()));
  }

  /** A run's name after its line as in the charts. */
  private static String name(String name, int run) {
    return """
    <span style="--task:var(%s)"><svg class="key" viewBox="0 0 30 6" aria-hidden="true"><path \
    d="M0 3h30" stroke-dasharray="%s"/></svg></span> %s\
    """
        .formatted(Ink.ofRun(run).variable(), ComparisonPlans.style(run).dashes(), Html.text(name));
  }
}
