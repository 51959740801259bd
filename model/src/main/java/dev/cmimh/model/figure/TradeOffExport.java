package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.AtomicFile;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A trade-off as a file. */
public final class TradeOffExport {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 720;

  private TradeOffExport() {}

  /**
   * Writes a trade-off to a file.
   *
   * @throws dev.cmimh.model.run.StorageException if it cannot be written
   */
  public static void write(
      Sweep sweep, FigurePalette palette, FigureExport.Format format, Path file) {
    AtomicFile.write(
        file,
        switch (format) {
          case SVG -> svg(sweep, palette).getBytes(StandardCharsets.UTF_8);
          case PNG -> png(sweep, palette);
          case CSV -> csv(sweep).getBytes(StandardCharsets.UTF_8);
        });
  }

  /** The figure as an SVG document. */
  public static String svg(Sweep sweep, FigurePalette palette) {
    return DrawingExport.svg("trade-off", drawing(sweep, palette), WIDTH, HEIGHT);
  }

  private static byte[] png(Sweep sweep, FigurePalette palette) {
    return DrawingExport.png(drawing(sweep, palette), palette, WIDTH, HEIGHT);
  }

  private static DrawingExport.Drawing drawing(Sweep sweep, FigurePalette palette) {
    return (graphics, width, height) ->
        new TradeOffFigure(sweep).draw(graphics, width, height, palette);
  }

  /** One row for each trial, in the order in which they are carried out. */
  public static String csv(Sweep sweep) {
    return CsvText.of(header(sweep), sweep.trials().stream().map(TradeOffExport::row).toList());
  }

  private static List<String> header(Sweep sweep) {
    List<String> header =
        new ArrayList<>(List.of(sweep.plan().swept().key(), "seed", "state", "run"));
    for (Task task : Task.values()) {
      header.add("map50_" + task.key());
      header.add("chance50_" + task.key());
    }
    header.addAll(
        List.of(
            "image_private_information_nats",
            "text_private_information_nats",
            "corr_mse",
            "own_pair_reciprocal_rank",
            "seconds",
            "failure"));
    return header;
  }

  private static List<Object> row(SweptTrial trial) {
    List<Object> row = new ArrayList<>();
    row.add(Numbers.plain(trial.trial().value()));
    row.add(trial.trial().seed());
    row.add(trial.state().name());
    row.add(trial.run().orElse(""));
    for (Task task : Task.values()) {
      row.add(trial.result().map(result -> result.meanAveragePrecision().get(task)).orElse(null));
      row.add(trial.result().map(result -> result.chance().get(task)).orElse(null));
    }
    row.add(known(trial, TrialResult::imagePrivateInformation));
    row.add(known(trial, TrialResult::textPrivateInformation));
    row.add(known(trial, TrialResult::correlationError));
    row.add(known(trial, TrialResult::ownPairReciprocalRank));
    row.add(trial.result().map(TrialResult::seconds).orElse(null));
    row.add(trial.failure());
    return row;
  }

  /** Nothing where the method has no such figure. */
  private static Double known(SweptTrial trial, Function<TrialResult, Double> figure) {
    return trial.result().map(figure).filter(Double::isFinite).orElse(null);
  }
}
