package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.workbench.ProgramVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What the store knows of a study's cells. A run that was trained and measured with the same
 * settings on the same data by this version is the outcome of its cell, whoever began it: so a
 * study that was broken off goes on where it was, and two studies share what both ask for.
 */
final class StoredCells {

  private final RunStore store;
  private final StudyGround ground;

  StoredCells(RunStore store, StudyGround ground) {
    this.store = store;
    this.ground = ground;
  }

  /** Empty where no finished run is this cell's. */
  Optional<CellOutcome> outcome(StudyCell cell) {
    return store.list().stream()
        .filter(run -> run.state() == RunState.FINISHED)
        .filter(run -> isOf(cell, run.description()))
        .filter(run -> store.liveChanges(run.id()).isEmpty())
        .map(this::outcome)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isOf(StudyCell cell, RunDescription description) {
    return description.method().equals(cell.method())
        && description.dataSetHash().equals(ground.data().dataset().contentHash())
        && description.codeVersion().equals(ProgramVersion.current())
        && (description.isCmimh()
            ? description.hyperParameters().equals(cell.settings())
            : isFitOf(cell, description));
  }

  private static boolean isFitOf(StudyCell cell, RunDescription description) {
    return description.hyperParameters().bits() == cell.bits()
        && description.hyperParameters().seed() == cell.seed()
        && description.hyperParameters().trainingPairs() == cell.settings().trainingPairs()
        && description.methodSettings().equals(usual(cell));
  }

  /** Every setting of the cell's method with its usual value, as a run stores them. */
  private static Map<String, Double> usual(StudyCell cell) {
    MethodSettings settings = MethodSettings.usual(cell.bits(), cell.seed());
    return new Baselines()
        .named(cell.method()).stream()
            .flatMap(method -> method.settings().stream())
            .collect(Collectors.toMap(SettingRange::name, settings::number));
  }

  private Optional<CellOutcome> outcome(Run run) {
    Map<CellOutcome.Ranking, Double> values = new HashMap<>();
    Map<CellOutcome.Ranking, Double> chances = new HashMap<>();
    for (MeasuredFigure measured : store.figures(run.id())) {
      if (counts(measured)) {
        RetrievalFigure figure = measured.figure();
        CellOutcome.Ranking ranking = new CellOutcome.Ranking(figure.task(), figure.cutoff());
        values.put(ranking, figure.value());
        chances.put(ranking, figure.chance());
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<EpochReport> epochs = store.epochReports(run.id());
    return Optional.of(
        new CellOutcome(
            run.id(),
            values,
            chances,
            epochs.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(epochs.getLast().correlationError()),
            epochs.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(epochs.getLast().totalCorrelation()),
            run.trainingTime().map(time -> time.toMillis() / 1e3).orElse(Double.NaN)));
  }

  private boolean counts(MeasuredFigure measured) {
    return measured.splitPart().equals(ground.part().name().toLowerCase(Locale.ROOT))
        && measured.labels().equals(ground.labels().name())
        && measured.figure().divisor() == Divisor.HITS
        && measured.figure().ties() == Ties.EXPECTED;
  }
}
