package dev.cmimh.model.benchmark;

import dev.cmimh.model.comparison.RunColumn;
import dev.cmimh.model.comparison.RunFilter;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.matrix.FolderTree;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Speed of the list of runs, on a store that is made for it in a temporary folder and deleted:
 *
 * <ul>
 *   <li>{@code runs/store}: seconds that opening the store takes, once;
 *   <li>{@code runs/open}: seconds to the newest runs, as many as the screen shows at once, the
 *       first time in this process;
 *   <li>{@code runs/all}: seconds to all runs, from the same moment;
 *   <li>{@code runs/filter} and {@code runs/sort}: seconds for all runs, median.
 * </ul>
 *
 * @param runs number of runs
 * @param epochs epoch reports per run
 * @param steps step reports per run
 */
public record RunsBenchmark(int runs, int epochs, int steps, Rounds rounds) {

  /** As many runs as the screen shows before it has read all. */
  private static final int FIRST_SHOWN = 300;

  private static final int BITS = 32;
  private static final String FILTER = "bits=32 kl-weight<0.5 run";

  /**
   * 10,000 runs. Making their reports takes most of the time.
   *
   * @param steps step reports per run
   */
  public static RunsBenchmark withReports(int steps) {
    return new RunsBenchmark(10_000, 3, steps, Rounds.STANDARD);
  }

  /** Makes the store, measures, and hands each measurement over as soon as it is there. */
  public void run(Consumer<Measurement> report) throws IOException {
    Path folder = Files.createTempDirectory("cmimh-bench-runs");
    try {
      ExplorerHome home = new ExplorerHome(folder);
      fill(home);
      long start = System.nanoTime();
      try (RunStore store = RunStore.open(home)) {
        report.accept(measurement("runs/store", seconds(start)));
        start = System.nanoTime();
        store.catalogue().newest(FIRST_SHOWN);
        report.accept(measurement("runs/open", seconds(start)));
        List<RunSummary> all = store.catalogue().list();
        report.accept(measurement("runs/all", seconds(start)));
        report.accept(measurement("runs/filter", rounds.medianSeconds(_ -> filtered(all))));
        report.accept(measurement("runs/sort", rounds.medianSeconds(round -> sorted(all, round))));
      }
    } finally {
      FolderTree.remove(folder);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<RunSummary> filtered(List<RunSummary> all) {
    RunFilter filter = RunFilter.of(FILTER);
    return all.stream().filter(filter::lets).toList();
  }

  private static List<RunSummary> sorted(List<RunSummary> all, int round) {
    RunColumn[] columns = RunColumn.values();
    return all.stream().sorted(columns[round % columns.length].order()).toList();
  }

  private Measurement measurement(String bench, double seconds) {
    SequencedMap<String, Object> settings = new LinkedHashMap<>();
    settings.put("runs", runs);
    settings.put("epoch_reports", epochs);
    settings.put("step_reports", steps);
    return new Measurement(bench, settings, seconds, "s");
  }

  private void fill(ExplorerHome home) {
    SplittableRandom random = new SplittableRandom(1);
    try (RunStore store = RunStore.open(home)) {
      for (int run = 0; run < runs; run++) {
        fill(store, run, random);
      }
    }
  }

  private void fill(RunStore store, int number, SplittableRandom random) {
    HyperParameters settings =
        DefaultRecipe.hyperParameters()
            .with(
                draft -> {
                  draft.bits = 16 << random.nextInt(3);
                  draft.seed = random.nextInt(10);
                  draft.knobs =
                      draft.knobs.with(knobs -> knobs.modalityGapWeight = random.nextDouble());
                });
    Run run = store.create(description("run " + number, settings));
    for (int step = 1; step <= steps; step++) {
      store.append(run.id(), step(step, random, settings));
    }
    for (int epoch = 1; epoch <= epochs; epoch++) {
      store.append(run.id(), epoch(epoch, random));
    }
    store.save(run.id(), figures(random));
    store.finish(run.id(), RunState.FINISHED, Duration.ofSeconds(40));
  }

  private static RunDescription description(String name, HyperParameters settings) {
    return new RunDescription(
        name, RunDescription.CMIMH, "bench", "none", 1, settings, "bench", "none", "none", "none");
  }

  private static StepReport step(int step, SplittableRandom random, HyperParameters settings) {
    double x = random.nextDouble();
    return new StepReport(
        step, 1, new ObjectiveTerms(x, x, x, x, x, x, x, x), x, x, x, x, x, x, x, settings.knobs());
  }

  private static EpochReport epoch(int epoch, SplittableRandom random) {
    Map<Task, Double> figures = new EnumMap<>(Task.class);
    Map<Task, Double> chance = new EnumMap<>(Task.class);
    for (Task task : Task.values()) {
      figures.put(task, random.nextDouble());
      chance.put(task, 0.1);
    }
    double x = random.nextDouble();
    return new EpochReport(
        epoch, epoch, figures, chance, x, x, x, new double[BITS], 0, x, x, List.of(), x);
  }

  private static List<MeasuredFigure> figures(SplittableRandom random) {
    return Stream.of(Task.values())
        .map(
            task ->
                new MeasuredFigure(
                    "test",
                    "labels",
                    new RetrievalFigure(
                        task,
                        Cutoff.STANDARD.getFirst(),
                        Divisor.HITS,
                        Ties.EXPECTED,
                        random.nextDouble(),
                        0.1)))
        .toList();
  }
}
