package dev.cmimh.model.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.run.AtomicFile;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.HyperParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run as one HTML page that needs nothing but itself. */
public final class HtmlReport {

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
    return HtmlPage.of(
        run.description().name(),
        summary(record),
        health(record.epochs())
            + Html.section(
                "Retrieval", TaskTables.html(record.figures()) + HtmlPage.notes(page.notes()))
            + Html.section("Answers", ExampleSection.html(page.examples()))
            + Html.section("Training", charts(record))
            + Html.section("Changes while it trained", SettingsTables.changes(record))
            + settings(run)
            + Html.section("Credits", HtmlPage.notes(page.credits())));
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
    return record.steps().isEmpty() && record.epochs().isEmpty()
        ? ""
        : HtmlPage.charts(palette -> RunFigures.of(record, palette));
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
}
