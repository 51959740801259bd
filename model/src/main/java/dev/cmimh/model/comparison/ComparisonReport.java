package dev.cmimh.model.comparison;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.figure.ComparedRun;
import dev.cmimh.model.figure.ComparisonHtml;
import dev.cmimh.model.figure.ComparisonPage;
import dev.cmimh.model.figure.ComparisonPage.Figures;
import dev.cmimh.model.figure.ComparisonPage.Row;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Two to eight runs as one HTML page: what differs, figures with mean and deviation over seeds, and
 * the curves laid over each other.
 */
public final class ComparisonReport {

  /** Fewer runs are not compared. */
  public static final int LEAST_RUNS = 2;

  /** More runs are not told apart by their colours. */
  public static final int MOST_RUNS = Ink.MOST_RUNS;

  private static final String NONE = "–";

  private final RunStore store;

  public ComparisonReport(RunStore store) {
    this.store = store;
  }

  /**
   * Writes the page.
   *
   * @param runs {@link #LEAST_RUNS} to {@link #MOST_RUNS}, in the order in which they are shown
   * @throws IllegalArgumentException if they are fewer or more
   * @throws dev.cmimh.model.run.StorageException if it cannot be written
   */
  public void write(List<RunSummary> runs, Path file) {
    ComparisonHtml.write(page(runs), file);
  }

  ComparisonPage page(List<RunSummary> runs) {
    if (runs.size() < LEAST_RUNS || runs.size() > MOST_RUNS) {
      throw new IllegalArgumentException(
          "A report compares %d to %d runs, not %d: name them, or filter further"
              .formatted(LEAST_RUNS, MOST_RUNS, runs.size()));
    }
    RunComparison comparison = RunComparison.of(runs);
    return new ComparisonPage(
        runs.stream()
            .map(run -> new ComparedRun(comparison.name(run), store.read(run.id())))
            .toList(),
        comparison.differing().stream()
            .map(setting -> row(setting.title(), runs, setting::of))
            .toList(),
        figures(comparison),
        provenance(runs));
  }

  /** Those that at least one run has. */
  private static Figures figures(RunComparison comparison) {
    List<Headline> measured =
        Arrays.stream(Headline.values())
            .filter(
                figure -> comparison.runs().stream().anyMatch(run -> !Double.isNaN(figure.of(run))))
            .toList();
    return new Figures(
        measured.stream().map(Headline::title).toList(),
        comparison.runs().stream()
            .map(
                run ->
                    new Row(
                        comparison.name(run),
                        measured.stream().map(figure -> percent(figure.of(run))).toList()))
            .toList(),
        comparison.repeated().stream().map(group -> means(comparison, group, measured)).toList());
  }

  private static Row means(
      RunComparison comparison, List<RunSummary> group, List<Headline> measured) {
    return new Row(
        "Mean of %d seeds: %s".formatted(group.size(), comparison.name(group.getFirst())),
        measured.stream()
            .map(
                figure ->
                    SeedGroups.summary(group, figure::of)
                        .map(ComparisonReport::spread)
                        .orElse(NONE))
            .toList());
  }

  private static List<Row> provenance(List<RunSummary> runs) {
    return List.of(
        row("run", runs, RunSummary::id),
        row("began", runs, run -> run.run().created().toString()),
        row("state", runs, run -> run.run().state().name().toLowerCase(Locale.ROOT)),
        row("epochs trained", runs, run -> String.valueOf(run.epochs())),
        row("live changes", runs, run -> String.valueOf(run.changes())),
        row("data set", runs, run -> run.run().description().dataSet()),
        row("hash of the data set", runs, run -> run.run().description().dataSetHash()),
        row("judged by labels", runs, described(RunDescription::labels)),
        row("version of this program", runs, described(RunDescription::codeVersion)),
        row("engine", runs, described(RunDescription::engine)),
        row("device", runs, described(RunDescription::device)),
        row("platform", runs, described(RunDescription::platform)));
  }

  private static Function<RunSummary, String> described(Function<RunDescription, String> part) {
    return run -> part.apply(run.run().description());
  }

  private static Row row(String name, List<RunSummary> runs, Function<RunSummary, String> cell) {
    return new Row(
        name, runs.stream().map(cell).map(text -> text.isEmpty() ? NONE : text).toList());
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String spread(SeedSummary figure) {
    return figure.runs() == 1
        ? percent(figure.mean())
        : percent(figure.mean()) + " ± " + percent(figure.standardDeviation());
  }
}
