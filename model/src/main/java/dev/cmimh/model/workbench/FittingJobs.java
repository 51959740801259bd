package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.FitReport;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.ValidationJudge;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Runs of the methods that CMIMH is compared with: fitted at one go, stored as its runs are. */
public final class FittingJobs {

  private static final List<Split.Part> MEASURED = List.of(Split.Part.VALIDATION, Split.Part.TEST);

  private final RunStore store;
  private final OpenData data;

  public FittingJobs(RunStore store, OpenData data) {
    this.store = store;
    this.data = data;
  }

  /**
   * Begins a run that learns from all training pairs.
   *
   * @param name what people call it
   * @throws IllegalArgumentException if a setting is out of its range; the message says which
   */
  public Run begin(String name, HashingMethod method, MethodSettings settings) {
    return begin(name, method, settings, 0);
  }

  /**
   * Begins a run that learns from some of the training pairs.
   *
   * @param name what people call it
   * @param trainingPairs how many, at least 2; 0 for all
   * @throws IllegalArgumentException if a setting is out of its range, or there are fewer pairs;
   *     the message says which
   */
  public Run begin(String name, HashingMethod method, MethodSettings settings, int trainingPairs) {
    data.trainingSize(trainingPairs);
    HyperParameters shared =
        DefaultRecipe.hyperParameters()
            .with(
                draft -> {
                  draft.bits = settings.bits();
                  draft.seed = settings.seed();
                  draft.trainingPairs = trainingPairs;
                });
    settings.requireWithin(method.label(), method.settings());
    return store.create(
        new RunDescription(
            name,
            method.name(),
            data.dataset().name(),
            data.dataset().contentHash(),
            data.dataset().split().seed(),
            shared,
            ProgramVersion.current(),
            new Baselines().engine(),
            "cpu",
            HostPlatform.current(),
            data.judge(),
            values(method, settings)));
  }

  /** A run that has begun, and what it is to be fitted by. */
  public record Begun(Run run, HashingMethod method, MethodSettings settings) {}

  /**
   * Begins a run that repeats another: the same method with the same settings.
   *
   * @throws IllegalArgumentException if what the method was set to was not stored, or this version
   *     does not know the method; the message says which
   * @throws IOException if the data is another
   */
  public Begun repeat(Run first) throws IOException {
    data.requireStateOf(first);
    RunDescription description = first.description();
    HashingMethod method =
        new Baselines()
            .named(description.method())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Run %s is of the method %s, which this version does not know"
                            .formatted(first.id(), description.method())));
    HyperParameters shared = description.hyperParameters();
    MethodSettings settings =
        new MethodSettings(shared.bits(), shared.seed(), description.methodSettings());
    requireStored(first, method);
    Run run =
        new FittingJobs(store, data.judgedAs(first))
            .begin("Repeat of " + first.id(), method, settings, shared.trainingPairs());
    return new Begun(run, method, settings);
  }

  /** What was usual then may not be usual now. */
  private static void requireStored(Run run, HashingMethod method) {
    Map<String, Double> stored = run.description().methodSettings();
    for (SettingRange setting : method.settings()) {
      if (!stored.containsKey(setting.name())) {
        throw new IllegalArgumentException(
            "Run %s does not say what the setting %s of %s was, so it cannot be repeated: train a new run"
                .formatted(run.id(), setting.name(), method.label()));
      }
    }
  }

  /** Every setting with its value, also those that were not asked for. */
  private static Map<String, Double> values(HashingMethod method, MethodSettings settings) {
    return method.settings().stream()
        .collect(Collectors.toMap(SettingRange::name, settings::number));
  }

  /**
   * Fits a run that has begun and stores what it learned. However it ends, the store knows.
   *
   * @param watch hears of the rounds, and may end the run
   * @throws CancellationException if it was cancelled
   * @throws IllegalStateException if the features leave a matrix singular; the message says what to
   *     do
   * @throws IOException if the model cannot be written
   */
  public Run fit(Run run, HashingMethod method, MethodSettings settings, FittingWatch watch)
      throws IOException {
    long started = System.nanoTime();
    RunState end = RunState.FAILED;
    try {
      int pairs = run.description().hyperParameters().trainingPairs();
      LearnedHash learned = method.fit(settings, data.trainingPairs(pairs), watch);
      LearnedFile.write(
          store.folder(run.id()).resolve(CheckpointFile.NAME), method, settings, learned);
      end = RunState.FINISHED;
    } catch (CancellationException e) {
      end = RunState.STOPPED;
      throw e;
    } catch (ArithmeticException e) {
      throw new IllegalStateException(
          "%s could not learn from these pairs: %s".formatted(method.label(), e.getMessage()), e);
    } finally {
      store.finish(run.id(), end, Duration.ofNanos(System.nanoTime() - started));
    }
    return store.find(run.id());
  }

  /**
   * Measures the model of a run on the validation queries and on the test queries, by the default
   * labels, and its codes without labels, and stores all of it.
   *
   * @param threads threads at work
   * @throws IOException if the model cannot be read
   */
  public FitVerdict measure(Run run, int threads) throws IOException {
    ModelEvaluation evaluation = new ModelEvaluation(data, threads);
    try (OpenModel model = OpenModel.of(store, run, FittingJobs::noEngine, data)) {
      List<MeasuredFigure> figures =
          data.defaultLabels().stream()
              .flatMap(
                  labels ->
                      MEASURED.stream()
                          .filter(part -> data.dataset().split().queries(part).length > 0)
                          .flatMap(
                              part -> evaluation.measure(model.function(), part, labels).stream()))
              .toList();
      FitReport report = evaluation.report(model.function(), ValidationJudge.part());
      store.save(run.id(), figures);
      store.append(run.id(), report);
      return new FitVerdict(figures, report.ownPairReciprocalRank());
    }
  }

  private static EngineRuntime noEngine() {
    throw new IllegalStateException("What was fitted encodes on the host and needs no engine");
  }
}
