package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.feature.FeatureProgress;
import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.HostHashFunction;
import dev.cmimh.model.retrieval.ItemCodes;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.starter.StarterFiles;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.training.StepReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes the run that ships with the program out of a trained one: by hand, never in a build. */
public final class StarterMaking {

  private static final String NAME = "Shipped with the program";

  private final OpenData data;
  private final int threads;

  public StarterMaking(OpenData data, int threads) {
    this.data = data;
    this.threads = threads;
  }

  /**
   * Writes the run's files. All items are encoded anew with the rounded numbers, from the pictures
   * and words themselves, so that a query and the codes agree bit for bit.
   *
   * @param record of the trained run, which is finished
   * @param model of the same run
   * @return what the rounded model is worth on the test side
   * @throws IllegalArgumentException if the run is not finished
   * @throws IOException if the folder cannot be written
   */
  public List<MeasuredFigure> write(
      RunRecord record, CmimhModel model, Path folder, FeatureProgress progress)
      throws IOException {
    if (record.run().state() != RunState.FINISHED) {
      throw new IllegalArgumentException(
          "Run %s was not trained to its end: choose a finished one".formatted(record.run().id()));
    }
    PairedDataset dataset = data.dataset();
    HostHashFunction function = StarterFiles.rounded(model);
    FeatureSpace space = StarterFiles.rounded(data.features().space());
    Features features = Features.of(dataset, space, progress);
    ItemCodes codes = ItemCodes.of(function, features.images(), features.texts(), data.texts());
    List<MeasuredFigure> figures =
        new ModelEvaluation(OpenData.of(dataset, features), threads)
            .measure(function, Split.Part.TEST, data.defaultLabels().orElseThrow());
    StarterFiles.write(folder, shown(record, figures), data.features().space(), model, codes);
    return figures;
  }

  private static RunRecord shown(RunRecord record, List<MeasuredFigure> figures) {
    Run run = record.run();
    return new RunRecord(
        new Run(
            StarterRun.ID,
            run.description().withName(NAME),
            run.created(),
            run.state(),
            run.finished(),
            run.trainingTime()),
        thinned(record.steps()),
        record.epochs(),
        record.changes(),
        figures);
  }

  private static List<StepReport> thinned(List<StepReport> steps) {
    int each = StarterFiles.STEPS_PER_REPORT;
    return Stream.concat(
            steps.stream().limit(1), steps.stream().filter(report -> report.step() % each == 0))
        .toList();
  }
}
