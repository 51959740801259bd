package dev.cmimh.app.runs;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.model.comparison.Headline;
import dev.cmimh.model.comparison.ParallelRuns;
import dev.cmimh.model.figure.ParallelBrush;
import dev.cmimh.model.figure.ParallelFigure;
import dev.cmimh.model.run.RunSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Sets the runs that pass the filter over parallel axes; brushes there sift the list. */
final class ParallelViewModel {

  private static final String OPEN = "runs.parallel";
  private static final String FIGURE = "runs.parallel.figure";

  private final RunsViewModel runs;
  private final Newest building;
  private final Consumer<Throwable> failures;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObjectProperty<Headline> headline = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<ParallelFigure> figure =
      new ReadOnlyObjectWrapper<>(new ParallelFigure(List.of(), List.of(), Map.of()));
  private Map<String, ParallelBrush> brushes = Map.of();

  /**
   * @param failures hears why runs could not be laid out
   */
  ParallelViewModel(
      RunsViewModel runs, Background background, Memory memory, Consumer<Throwable> failures) {
    this.runs = runs;
    this.building = new Newest(background);
    this.failures = failures;
    open.set(memory.isSet(OPEN));
    headline.set(memory.get(FIGURE).flatMap(Headline::of).orElse(Headline.MEAN));
    open.addListener(
        (_, _, opened) -> {
          memory.put(OPEN, opened.toString());
          openOrClose(opened);
        });
    headline.addListener(
        (_, old, chosen) -> {
          memory.put(FIGURE, chosen.key());
          replace(old);
        });
    runs.renewals().subscribe(_ -> build());
    runs.filter().addListener((_, _, _) -> build());
    runs.brush().addListener((_, _, now) -> follow(now));
  }

  /** Whether the axes are shown. */
  BooleanProperty open() {
    return open;
  }

  /** The figure of the last axis. */
  ObjectProperty<Headline> headline() {
    return headline;
  }

  /** What is drawn; without axes while nothing differs, or nothing is shown. */
  ReadOnlyObjectProperty<ParallelFigure> figure() {
    return figure.getReadOnlyProperty();
  }

  /** Lets only the runs through all the brushes stay in the list. */
  void brush(Map<String, ParallelBrush> wanted) {
    brushes = Map.copyOf(wanted);
    Map<String, ParallelBrush> now = brushes;
    runs.brush()
        .set(now.isEmpty() ? RunsViewModel.EVERY_RUN : run -> ParallelRuns.passes(run, now));
    figure.set(new ParallelFigure(figure.get().axes(), figure.get().lines(), now));
  }

  /** What was let go elsewhere is not drawn any more. */
  private void follow(Predicate<RunSummary> brush) {
    if (brush.equals(RunsViewModel.EVERY_RUN) && !brushes.isEmpty()) {
      brush(Map.of());
    }
  }

  /** Chooses the run of a line in the list. */
  void choose(String id) {
    runs.shown().stream()
        .filter(run -> run.id().equals(id))
        .findFirst()
        .ifPresent(run -> runs.selection().set(List.of(run)));
  }

  /** A list sifted by what nobody sees would puzzle. */
  private void openOrClose(boolean opened) {
    if (opened) {
      build();
    } else {
      brush(Map.of());
    }
  }

  /** The brush of an axis that goes, goes too. */
  private void replace(Headline old) {
    if (brushes.containsKey(old.key())) {
      Map<String, ParallelBrush> left = new HashMap<>(brushes);
      left.remove(old.key());
      brush(left);
    }
    build();
  }

  private void build() {
    if (!open.get()) {
      return;
    }
    List<RunSummary> sought = runs.sought();
    Headline last = headline.get();
    building.run(
        _ -> ParallelRuns.of(sought, last, Map.of()),
        built -> figure.set(new ParallelFigure(built.axes(), built.lines(), brushes)),
        failures);
  }
}
