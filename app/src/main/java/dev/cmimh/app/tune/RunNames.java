package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.EpochReport;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How stored runs are told apart by people. */
final class RunNames {

  private final Texts texts;
  private final DateTimeFormatter time;

  /**
   * @param zone in which times are told
   */
  RunNames(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.time = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(zone);
  }

  /** Its name, and when it began. */
  String of(Run run) {
    return texts.get("tune.run", run.description().name(), time.format(run.created()));
  }

  /** When it began, its code length and how good it was. */
  String inFull(Run run, List<EpochReport> epochs) {
    String began = time.format(run.created());
    int bits = run.description().hyperParameters().bits();
    return epochs.isEmpty() || epochs.getLast().meanAveragePrecision().isEmpty()
        ? texts.get("tune.run.bits", began, bits)
        : texts.get("tune.run.bits-map", began, bits, meanPrecision(epochs.getLast()));
  }

  /** Short enough for a legend. */
  String inLegend(Run run) {
    return texts.get(
        "tune.run.legend", time.format(run.created()), run.description().hyperParameters().bits());
  }

  private static String meanPrecision(EpochReport report) {
    double mean =
        report.meanAveragePrecision().values().stream()
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);
    return String.format(Locale.ROOT, "%.1f", 100 * mean);
  }
}
