package dev.cmimh.model.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.run.AtomicFile;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.HyperParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run as one HTML page that needs nothing but itself: no script, no other file, no network. It
 * follows the reader's light or dark theme.
 */
public final class HtmlReport {

  private static final int CHART_WIDTH = 560;
  private static final int CHART_HEIGHT = 340;

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @throws dev.cmimh.model.run.StorageException if it cannot be written; an older page is kept
   */
  public static void write(ReportPage page, Path file) {
    AtomicFile.write(file, html(page).getBytes(UTF_8));
  }

  /** The page as text. */
  public static String html(ReportPage page) {
    RunRecord record = page.record();
    Run run = record.run();
    String name = Html.text(run.description().name());
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s – CMIMH Explorer</title>
    <style>
    :root{%s}
    @media (prefers-color-scheme:dark){:root{%s}}
    %s</style>
    </head>
    <body>
    <header>
    <h1>%s</h1>
    <p class="summary">%s</p>
    </header>
    <main>
    %s%s%s%s%s%s%s</main>
    </body>
    </html>
    """
        .formatted(
            name,
            ThemedSvg.variables(FigurePalette.light()),
            ThemedSvg.variables(FigurePalette.dark()),
            styleSheet(),
            name,
            Html.text(summary(record)),
            health(record.epochs()),
            Html.section("Retrieval", TaskTables.html(record.figures()) + notes(page.notes())),
            Html.section("Answers", ExampleSection.html(page.examples())),
            Html.section("Training", charts(record)),
            Html.section("Changes while it trained", SettingsTables.changes(record)),
            settings(run),
            Html.section("Credits", notes(page.credits())));
  }

  private static String summary(RunRecord record) {
    RunDescription description = record.run().description();
    HyperParameters settings = description.hyperParameters();
    return "Trained on %s: %d bits, %d of %d epochs%s, seed %d, on %s."
        .formatted(
            description.dataSet(),
            settings.bits(),
            record.epochs().size(),
            settings.epochs(),
            duration(record),
            settings.seed(),
            description.device());
  }

  private static String duration(RunRecord record) {
    return record
        .run()
        .trainingTime()
        .or(
            () ->
                record.epochs().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        Duration.ofMillis(Math.round(1000 * record.epochs().getLast().seconds()))))
        .map(time -> " in " + Numbers.words(time))
        .orElse("");
  }

  private static String health(List<EpochReport> epochs) {
    if (epochs.isEmpty() || epochs.getLast().health().isEmpty()) {
      return "";
    }
    return epochs.getLast().health().stream()
        .map(HealthFinding::message)
        .map(message -> "<li>" + Html.text(message) + "</li>\n")
        .collect(Collectors.joining("", "<ul class=\"health\">\n", "</ul>\n"));
  }

  private static String charts(RunRecord record) {
    if (record.steps().isEmpty() && record.epochs().isEmpty()) {
      return "";
    }
    FigurePalette palette = FigurePalette.light();
    ThemedSvg themed = new ThemedSvg(palette);
    try {
      return RunFigures.of(record, palette).all().stream()
          .map(figure -> chart(figure, themed))
          .collect(Collectors.joining("", "<div class=\"charts\">\n", "</div>\n"));
    } catch (MissingFontsException e) {
      return notes(List.of(e.getMessage()));
    }
  }

  private static String chart(RunFigure figure, ThemedSvg themed) {
    return """
    <figure role="group" aria-label="%s">
    %s
    <figcaption>%s</figcaption>
    </figure>
    """
        .formatted(
            Html.text(figure.title()),
            themed.of(FigureExport.svg(figure, CHART_WIDTH, CHART_HEIGHT)),
            Html.text(figure.explanation()));
  }

  private static String settings(Run run) {
    return """
    <div class="repeat">
    %s%s</div>
    """
        .formatted(
            Html.section("Settings", SettingsTables.settings(run.description().hyperParameters())),
            Html.section("To repeat it", SettingsTables.provenance(run)));
  }

  private static String notes(List<String> notes) {
    return notes.stream()
        .map(note -> "<p class=\"note\">" + Html.text(note) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String styleSheet() {
    try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(style.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet of the report cannot be read", e);
    }
  }
}
