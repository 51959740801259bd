package dev.cmimh.model.cli;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPoint;
import dev.cmimh.model.sweep.Swept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outcome of a sweep as lines of text: a line per value, mean and deviation over the seeds. */
final class SweepTable {

  private SweepTable() {}

  static List<String> lines(Sweep sweep) {
    List<SweepPoint> points = SweepPoint.of(sweep);
    if (points.isEmpty()) {
      return List.of("No trial was finished.");
    }
    List<String> lines = new ArrayList<>();
    boolean bounded = sweep.plan().swept() instanceof Swept.Cmimh;
    lines.add(
        "mAP@50 on %s queries, in percent%s."
            .formatted(
                sweep.plan().part().name().toLowerCase(Locale.ROOT),
                bounded ? "; private information as upper bounds in nats" : ""));
    StringBuilder head = new StringBuilder("%-10s".formatted(sweep.plan().swept().key()));
    for (Task task : Task.values()) {
      head.append("%14s".formatted(task.label()));
    }
    if (bounded) {
      head.append("%14s%14s".formatted("private img", "private txt"));
    }
    lines.add(head.append("%18s%16s".formatted("Corr MSE", "own-pair rank")).toString());
    points.forEach(
        point -> lines.add(tasks(point) + (bounded ? information(point) : "") + codes(point)));
    if (!points.getFirst().chance().isEmpty()) {
      lines.add(chance(points.getFirst()));
    }
    return lines;
  }

  private static String tasks(SweepPoint point) {
    StringBuilder line = new StringBuilder("%-10s".formatted(Numbers.plain(point.value())));
    for (Task task : Task.values()) {
      SeedSummary figure = point.meanAveragePrecision().get(task);
      line.append("%14s".formatted(figure == null ? "-" : spread(figure, 100, "%.1f")));
    }
    return line.toString();
  }

  private static String information(SweepPoint point) {
    return "%14s%14s"
        .formatted(
            spread(point.imagePrivateInformation(), 1, "%.2f"),
            spread(point.textPrivateInformation(), 1, "%.2f"));
  }

  private static String codes(SweepPoint point) {
    return "%18s%16s"
        .formatted(
            spread(point.correlationError(), 1, "%.4f"),
            spread(point.ownPairReciprocalRank(), 1, "%.3f"));
  }

  private static String chance(SweepPoint point) {
    StringBuilder line = new StringBuilder("%-10s".formatted("chance"));
    for (Task task : Task.values()) {
      line.append("%14s".formatted("%.1f".formatted(100 * point.chance().get(task))));
    }
    return line.toString();
  }

  private static String spread(SeedSummary figure, double unit, String format) {
    if (!Double.isFinite(figure.mean())) {
      return "-";
    }
    String mean = format.formatted(unit * figure.mean());
    return figure.runs() == 1
        ? mean
        : mean + " ± " + format.formatted(unit * figure.standardDeviation());
  }
}
