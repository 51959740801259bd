package dev.cmimh.model.comparison;

import dev.cmimh.model.figure.ParallelAxis;
import dev.cmimh.model.figure.ParallelBrush;
import dev.cmimh.model.figure.ParallelFigure;
import dev.cmimh.model.figure.ParallelLine;
import dev.cmimh.model.run.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Runs over parallel axes: the settings in which they differ, then a figure in percent. */
public final class ParallelRuns {

  private static final double PERCENT = 100;

  private ParallelRuns() {}

  /** The runs over every setting that is a number and not the same in all, and a figure. */
  public static ParallelFigure of(
      List<RunSummary> runs, Headline figure, Map<String, ParallelBrush> brushes) {
    List<ParallelAxis> axes = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (RunSetting setting : RunSetting.values()) {
      add(axes, columns, setting.key(), setting.title(), values(runs, setting::number));
    }
    add(axes, columns, figure.key(), figure.title(), values(runs, run -> percent(figure, run)));
    List<ParallelLine> lines = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      int row = i;
      lines.add(
          new ParallelLine(
              runs.get(i).id(),
              runs.get(i).name(),
              columns.stream().map(column -> column[row]).toList()));
    }
    return new ParallelFigure(axes, lines, brushes);
  }

  /** Whether a run passes all brushes; one on an axis that is unknown lets nothing through. */
  public static boolean passes(RunSummary run, Map<String, ParallelBrush> brushes) {
    return brushes.entrySet().stream()
        .allMatch(brush -> brush.getValue().holds(value(brush.getKey(), run)));
  }

  private static double value(String key, RunSummary run) {
    Optional<RunSetting> setting = RunSetting.of(key);
    return setting.isPresent()
        ? setting.get().number(run)
        : Headline.of(key).map(figure -> percent(figure, run)).orElse(Double.NaN);
  }

  private static double percent(Headline figure, RunSummary run) {
    return PERCENT * figure.of(run);
  }

  private static double[] values(List<RunSummary> runs, ToDoubleFunction<RunSummary> value) {
    return runs.stream().mapToDouble(value).toArray();
  }

  private static void add(
      List<ParallelAxis> axes, List<double[]> columns, String key, String title, double[] values) {
    ParallelAxis.over(key, title, values)
        .ifPresent(
            axis -> {
              axes.add(axis);
              columns.add(values);
            });
  }
}
