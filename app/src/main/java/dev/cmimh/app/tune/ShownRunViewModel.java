package dev.cmimh.app.tune;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.StoredRuns;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.evaluation.OwnPairRetrieval;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.training.TrainingState;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Decides which run the figures show and what is said of it: the last one that trained in this
 * window; before the first, the person's newest stored run on the data set in use; where there is
 * none, the one that ships.
 */
final class ShownRunViewModel {

  private final Sources sources;
  private final FigureSink figures;
  private final Background background;
  private final Texts texts;
  private final RunNames names;
  private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper labels = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<KeyFigures> keyFigures =
      new ReadOnlyObjectWrapper<>(KeyFigures.none(0, true));
  private Optional<RunRecord> stored = Optional.empty();
  private Optional<Run> trained = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<FittingProgress>> fit =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private TrainingProgress last = TrainingProgress.none();
  private OptionalDouble ownPairChance = OptionalDouble.empty();

  /**
   * Where runs come from.
   *
   * @param store null until it is open
   * @param dataSet hash of the content of the data set in use; null until it is open
   * @param ownPairs how many held-out pairs of it the own-pair rank is measured on; null until it
   *     is open
   * @param hasLabels whether the data set in use has labels
   * @param starter reads the run that ships with the program
   */
  record Sources(
      ObservableValue<RunStore> store,
      ObservableValue<String> dataSet,
      ObservableValue<Integer> ownPairs,
      ObservableValue<Boolean> hasLabels,
      Callable<RunRecord> starter) {}

  ShownRunViewModel(
      Sources sources,
      ObservableValue<? extends RunProgress> progress,
      FigureSink figures,
      Background background,
      Texts texts,
      RunNames names) {
    this.sources = sources;
    this.figures = figures;
    this.background = background;
    this.texts = texts;
    this.names = names;
    progress.subscribe(this::follow);
    sources.store().subscribe(_ -> showEarlier());
    sources.dataSet().subscribe((_, _) -> showEarlier());
  }

  /** Which run is on show, in words. */
  ReadOnlyStringProperty caption() {
    return caption.getReadOnlyProperty();
  }

  /** Whether the run on show is judged by labels. */
  ReadOnlyBooleanProperty labels() {
    return labels.getReadOnlyProperty();
  }

  /** The run on show where it is fitted at one go, which has other figures than CMIMH's. */
  ReadOnlyObjectProperty<Optional<FittingProgress>> fit() {
    return fit.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<KeyFigures> keyFigures() {
    return keyFigures.getReadOnlyProperty();
  }

  /** The own-pair rank that random codes would have in the run on show; empty if unknown. */
  OptionalDouble ownPairChance() {
    return ownPairChance;
  }

  /** Reads all of the run on show, not on the user interface's thread; empty where none is. */
  Optional<Callable<RunRecord>> onShow() {
    RunStore store = sources.store().getValue();
    return trained
        .<Callable<RunRecord>>map(run -> () -> store.read(run.id()))
        .or(() -> stored.map(record -> () -> record));
  }

  private void showEarlier() {
    RunStore store = sources.store().getValue();
    String dataSet = sources.dataSet().getValue();
    if (store != null && dataSet != null) {
      background.run(
          _ -> earlier(store, dataSet),
          record -> showUnlessOutdated(record, dataSet),
          cause -> caption.set(sentence(cause)));
    }
  }

  /** The data set may have been changed while a run on another was looked for. */
  private void showUnlessOutdated(RunRecord record, String dataSet) {
    if (dataSet.equals(sources.dataSet().getValue())) {
      show(record);
    }
  }

  private RunRecord earlier(RunStore store, String dataSet) throws Exception {
    for (Run run : StoredRuns.ownOf(store, dataSet)) {
      if (!store.epochReports(run.id()).isEmpty()) {
        return store.read(run.id());
      }
    }
    return sources.starter().call();
  }

  private void show(RunRecord record) {
    if (trained.isPresent()) {
      return;
    }
    stored = Optional.of(record);
    Run run = record.run();
    compareWithChance(run);
    figures.show(record);
    caption.set(
        run.id().equals(StarterRun.ID)
            ? texts.get("tune.shown.starter")
            : texts.get("tune.shown.stored", names.of(run)));
    int epochs = run.description().hyperParameters().epochs();
    if (!record.epochs().isEmpty()) {
      labels.set(!record.epochs().getLast().meanAveragePrecision().isEmpty());
      keyFigures.set(
          KeyFigures.of(record.epochs().getLast(), epochs).besideOwnPairChance(ownPairChance));
    }
  }

  private void follow(RunProgress now) {
    switch (now) {
      case TrainingProgress training -> follow(training);
      case FittingProgress fitting when fitting.run().isPresent() ->
          show(fitting, fitting.run().get());
      case FittingProgress _ -> {}
    }
  }

  private void show(FittingProgress now, Run run) {
    last = TrainingProgress.none();
    trained = Optional.of(run);
    compareWithChance(run);
    fit.set(Optional.of(now));
    caption.set(texts.get(captionKey(now.state()), names.of(run)));
    keyFigures.set(
        KeyFigures.of(now, sources.hasLabels().getValue()).besideOwnPairChance(ownPairChance));
  }

  /** Ten times a second: does nothing unless something changed that is on show. */
  private void follow(TrainingProgress now) {
    boolean same =
        now.run().equals(last.run())
            && now.state() == last.state()
            && now.lastEpoch().equals(last.lastEpoch());
    last = now;
    if (!same && now.run().isPresent()) {
      trained = now.run();
      compareWithChance(now.run().get());
      fit.set(Optional.empty());
      labels.set(sources.hasLabels().getValue());
      caption.set(texts.get(captionKey(now.state()), names.of(now.run().get())));
      keyFigures.set(figures(now).besideOwnPairChance(ownPairChance));
    }
  }

  private KeyFigures figures(TrainingProgress now) {
    int epochs = now.parameters().orElseThrow().epochs();
    KeyFigures known =
        now.lastEpoch()
            .map(report -> KeyFigures.of(report, epochs))
            .orElseGet(() -> KeyFigures.none(epochs, labels.get()));
    return now.state() == TrainingState.FAILED ? known.failed(now.message()) : known;
  }

  /** It is known of the data set in use alone. */
  private void compareWithChance(Run run) {
    OptionalDouble chance =
        run.description().dataSetHash().equals(sources.dataSet().getValue())
            ? chance(sources.ownPairs().getValue())
            : OptionalDouble.empty();
    if (!chance.equals(ownPairChance)) {
      ownPairChance = chance;
      figures.ownPairChance(chance);
    }
  }

  private static OptionalDouble chance(Integer pairs) {
    return pairs == null || pairs == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(OwnPairRetrieval.chance(pairs));
  }

  private static String captionKey(TrainingState state) {
    return switch (state) {
      case READY, RUNNING -> "tune.shown.training";
      case PAUSED -> "tune.shown.paused";
      case FINISHED -> "tune.shown.finished";
      case STOPPED -> "tune.shown.stopped";
      case FAILED -> "tune.shown.failed";
    };
  }

  private String sentence(Throwable cause) {
    return Sentences.of(cause, texts);
  }
}
