package dev.cmimh.app.runs;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.model.comparison.RunComparison;
import dev.cmimh.model.figure.ComparedRun;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Compares the chosen runs where there are two to eight. */
final class ComparisonViewModel {

  private static final int LEAST = 2;

  private final ObservableValue<RunStore> store;
  private final Newest reading;
  private final Consumer<List<ComparedRun>> figures;
  private final Consumer<Throwable> failures;
  private final ReadOnlyObjectWrapper<Optional<RunComparison>> comparison =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<String> read = List.of();

  /**
   * @param store null until it is open
   * @param selection the chosen runs
   * @param figures shows the curves of runs
   * @param failures hears why runs could not be read
   */
  ComparisonViewModel(
      ObservableValue<RunStore> store,
      ObservableValue<List<RunSummary>> selection,
      Background background,
      Consumer<List<ComparedRun>> figures,
      Consumer<Throwable> failures) {
    this.store = store;
    this.reading = new Newest(background);
    this.figures = figures;
    this.failures = failures;
    selection.subscribe(this::compare);
  }

  /** The chosen runs side by side; empty where one, none or too many are chosen. */
  ReadOnlyObjectProperty<Optional<RunComparison>> comparison() {
    return comparison.getReadOnlyProperty();
  }

  private void compare(List<RunSummary> runs) {
    if (runs.size() < LEAST || runs.size() > Ink.MOST_RUNS) {
      comparison.set(Optional.empty());
      return;
    }
    RunComparison wanted = RunComparison.of(runs);
    comparison.set(Optional.of(wanted));
    List<String> state = runs.stream().map(run -> run.id() + run.name() + run.epochs()).toList();
    if (!state.equals(read)) {
      read = state;
      RunStore opened = store.getValue();
      reading.run(_ -> records(opened, wanted), figures, failures);
    }
  }

  private static List<ComparedRun> records(RunStore store, RunComparison wanted) {
    return wanted.runs().stream()
        .map(run -> new ComparedRun(wanted.name(run), store.read(run.id())))
        .toList();
  }
}
