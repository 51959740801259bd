package dev.cmimh.model.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.figure.ComparisonPage.Figures;
import dev.cmimh.model.figure.ComparisonPage.Row;
import dev.cmimh.model.run.AtomicFile;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return HtmlTable.of(
        IntStream.range(0, runs.size()).mapToObj(run -> name(runs.get(run).name(), run)).toList(),
        rows.stream().map(row -> HtmlTable.row(Html.text(row.name()), row.cells())).toList());
  }

  private static String figures(Figures figures) {
    List<String> rows = new ArrayList<>();
    for (int run = 0; run < figures.runs().size(); run++) {
      Row row = figures.runs().get(run);
      rows.add(HtmlTable.row(name(row.name(), run), row.cells()));
    }
    figures.means().forEach(row -> rows.add(HtmlTable.row(Html.text(row.name()), row.cells())));
    return HtmlTable.of(figures.columns().stream().map(Html::text).toList(), rows);
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
