package dev.cmimh.app.runs;

import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.model.comparison.ComparisonReport;
import dev.cmimh.model.comparison.RunExport;
import dev.cmimh.model.run.RunSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Decides which runs are written to a file, and tells how that went. */
final class ExportViewModel {

  private final RunsViewModel.Parts parts;
  private final Supplier<List<RunSummary>> meant;

  /**
   * @param meant the runs that would be written now
   */
  ExportViewModel(RunsViewModel.Parts parts, Supplier<List<RunSummary>> meant) {
    this.parts = parts;
    this.meant = meant;
  }

  /**
   * Writes the runs as a table or as records.
   *
   * @param file ends in {@code .csv} or {@code .json}
   */
  void export(Path file) {
    write(file, exported -> RunExport.write(exported, file));
  }

  /** Whether what would be exported is few enough, and enough, to be compared on one page. */
  boolean canReport() {
    int runs = meant.get().size();
    return runs >= ComparisonReport.LEAST_RUNS && runs <= ComparisonReport.MOST_RUNS;
  }

  /** Writes the same runs as {@link #export} as one HTML page that compares them. */
  void report(Path file) {
    ComparisonReport report = new ComparisonReport(parts.workspace().store().get());
    write(file, exported -> report.write(exported, file));
  }

  private void write(Path file, Consumer<List<RunSummary>> writing) {
    List<RunSummary> runs = meant.get();
    parts
        .background()
        .run(
            _ -> {
              writing.accept(runs);
              return runs.size();
            },
            written ->
                parts
                    .notices()
                    .post(
                        Notice.Kind.SUCCESS,
                        parts.texts().get("runs.exported", written, file.toString())),
            failure -> parts.notices().post(new FailureText(parts.texts()).notice(failure)));
  }
}
