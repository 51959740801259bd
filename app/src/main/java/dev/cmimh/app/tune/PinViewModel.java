package dev.cmimh.app.tune;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.EpochReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Decides which earlier run stands behind the one on show. */
final class PinViewModel {

  private static final int MOST = 30;
  private static final String KEY = "tune.pinned";

  private final ObservableValue<RunStore> store;
  private final FigureSink figures;
  private final Background background;
  private final Texts texts;
  private final RunNames names;
  private final Memory memory;
  private final Consumer<String> notices;
  private final Newest pinning;
  private final ReadOnlyObjectWrapper<Optional<PinnableRun>> pinned =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<FigureFiles.Behind> behind = Optional.empty();
  private final ObservableList<PinnableRun> choice = FXCollections.observableArrayList();

  /**
   * A run to choose.
   *
   * @param name when it began, its code length and how good it was
   */
  record PinnableRun(Run run, String name) {}

  /**
   * @param store null until it is open
   * @param notices hears what went wrong, in a sentence
   */
  PinViewModel(
      ObservableValue<RunStore> store,
      FigureSink figures,
      Background background,
      Texts texts,
      RunNames names,
      Memory memory,
      Consumer<String> notices) {
    this.store = store;
    this.figures = figures;
    this.background = background;
    this.texts = texts;
    this.names = names;
    this.memory = memory;
    this.notices = notices;
    this.pinning = new Newest(background);
    store.subscribe(opened -> Optional.ofNullable(opened).ifPresent(this::recall));
  }

  /** The run that stands behind; empty where none does. */
  ReadOnlyObjectProperty<Optional<PinnableRun>> pinned() {
    return pinned.getReadOnlyProperty();
  }

  /** Runs to choose from, newest first; as {@link #look} found them. */
  ObservableList<PinnableRun> choice() {
    return choice;
  }

  /** Looks for runs to choose from. */
  void look() {
    RunStore opened = store.getValue();
    if (opened != null) {
      background.run(_ -> runs(opened), choice::setAll, this::fail);
    }
  }

  /** The same run with its reports, for who draws the figures elsewhere. */
  Optional<FigureFiles.Behind> behind() {
    return behind;
  }

  void pin(PinnableRun chosen) {
    RunStore opened = store.getValue();
    pinning.run(_ -> opened.read(chosen.run().id()), record -> put(chosen, record), this::fail);
  }

  void unpin() {
    pinning.cancel();
    figures.unpin();
    behind = Optional.empty();
    memory.remove(KEY);
    pinned.set(Optional.empty());
  }

  private void put(PinnableRun chosen, RunRecord record) {
    String name = names.inLegend(chosen.run());
    figures.pin(record, name);
    behind = Optional.of(new FigureFiles.Behind(record, name));
    memory.put(KEY, chosen.run().id());
    pinned.set(Optional.of(chosen));
  }

  /** A run that was deleted since is forgotten. */
  private void recall(RunStore opened) {
    memory
        .get(KEY)
        .ifPresent(
            id ->
                pinning.run(
                    _ -> opened.read(id),
                    record -> put(pinnable(record.run(), record.epochs()), record),
                    _ -> memory.remove(KEY)));
  }

  private PinnableRun pinnable(Run run, List<EpochReport> epochs) {
    return new PinnableRun(run, names.inFull(run, epochs));
  }

  private List<PinnableRun> runs(RunStore opened) {
    return opened.list().stream()
        .limit(MOST)
        .map(run -> pinnable(run, opened.epochReports(run.id())))
        .toList();
  }

  private void fail(Throwable cause) {
    notices.accept(Sentences.of(cause, texts));
  }
}
