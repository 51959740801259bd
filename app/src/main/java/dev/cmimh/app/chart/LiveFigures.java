package dev.cmimh.app.chart;

import dev.cmimh.model.figure.ComparedRun;
import dev.cmimh.model.figure.FigureDescription;
import dev.cmimh.model.figure.FigureExport;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.RunFigures;
import dev.cmimh.model.figure.ShownPart;
import dev.cmimh.model.figure.Smoothing;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.StorageException;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The figures of the run on show, drawn while it trains. Every method may be called from any thread
 * and returns at once: what it asks for is done on one thread, in order.
 *
 * <p>New reports are drawn one figure at a time, at most five a second for all figures together;
 * what a person asks for (another size, theme, zoom) is drawn at once.
 */
public final class LiveFigures implements AutoCloseable {

  private static final int EXPORT_WIDTH = 960;
  private static final int EXPORT_HEIGHT = 540;

  private final List<FigureDescription> descriptions;
  private final ChartThread thread;

  /** Empty figures; {@link #close} ends their thread. */
  public LiveFigures(FigurePalette palette) {
    this(palette, RunFigures.descriptions(), colours -> new RunFigures(1, colours));
  }

  private LiveFigures(
      FigurePalette palette,
      List<FigureDescription> descriptions,
      Function<FigurePalette, RunFigures> first) {
    this.descriptions = descriptions;
    this.thread =
        new ChartThread(
            WindowFont.on(palette),
            descriptions.stream().map(each -> new FigureSlot(each.name())).toList(),
            first);
    thread.start();
  }

  /** Empty figures that compare runs. */
  public static LiveFigures comparing(FigurePalette palette) {
    return new LiveFigures(
        palette,
        RunFigures.comparisonDescriptions(),
        colours -> RunFigures.comparing(List.of(), colours));
  }

  /** Lays the curves of some runs over each other, in figures that compare. */
  public void compare(List<ComparedRun> runs) {
    thread.ask(shown -> shown.compare(runs));
  }

  /**
   * Lets one of the compared runs stand out in every figure.
   *
   * @param run its number, from 0; empty for none
   */
  public void highlight(OptionalInt run) {
    thread.ask(shown -> shown.highlight(run));
  }

  /** What there is to show, in order. */
  public List<FigureDescription> descriptions() {
    return descriptions;
  }

  /**
   * Begins anew for a run; a pinned run and the settings stay.
   *
   * @param stepsPerEpoch number of steps in an epoch, above 0
   */
  public void begin(double stepsPerEpoch) {
    thread.ask(run -> run.begin(stepsPerEpoch));
  }

  /** Shows what was stored of a run; reports that follow go on from there. */
  public void show(RunRecord run) {
    thread.ask(shown -> shown.show(run));
  }

  /** A step was done. */
  public void add(StepReport report) {
    thread.tell(name -> description(name).fromFirstStep(), run -> run.figures().add(report));
  }

  /** An epoch was done. */
  public void add(EpochReport report) {
    thread.tell(_ -> true, run -> run.figures().add(report));
  }

  /** Settings were changed: the moment is marked. */
  public void add(LiveChange change) {
    thread.tell(_ -> true, run -> run.figures().add(change));
  }

  /**
   * Shows an earlier run behind the one on show, paler.
   *
   * @param name what the legend calls it
   */
  public void pin(RunRecord run, String name) {
    thread.ask(shown -> shown.pin(run, name));
  }

  /** Takes the pinned run away. */
  public void unpin() {
    thread.ask(ShownRun::unpin);
  }

  /**
   * Smooths all curves.
   *
   * @param weight of what came before in the moving average, 0 (off) to 0.99
   * @param withRaw whether the curves as measured stay in sight, paler
   * @throws IllegalArgumentException if the weight is outside its range
   */
  public void smooth(double weight, boolean withRaw) {
    Smoothing smoothing = new Smoothing(weight, withRaw);
    thread.ask(run -> run.smooth(smoothing));
  }

  /**
   * Shows what own-pair rank random codes would reach, in this run and those that follow.
   *
   * @param chance 0 to 1; empty where it is not known
   */
  public void ownPairChance(OptionalDouble chance) {
    thread.ask(run -> run.ownPairChance(chance));
  }

  /** Changes colours and font, for instance with the theme. */
  public void putOn(FigurePalette palette) {
    thread.ask(run -> run.putOn(WindowFont.on(palette)));
  }

  /** Ends the thread; what was not drawn is not drawn any more. */
  @Override
  public void close() {
    thread.close();
  }

  FigureDescription description(String name) {
    return descriptions.stream()
        .filter(description -> description.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no figure " + name));
  }

  /** Who gets the pictures of a figure from now on; called on the thread that draws. */
  void view(String name, Consumer<DrawnFigure> viewer) {
    thread.slot(name).viewer(viewer);
    thread.hurry();
  }

  void size(String name, DrawSize size) {
    thread.slot(name).size(size);
    thread.hurry();
  }

  void visible(String name, boolean visible) {
    thread.slot(name).visible(visible);
    thread.hurry();
  }

  /** The window shows the last picture of a figure and takes the next. */
  void shown(String name) {
    FigureSlot slot = thread.slot(name);
    slot.shown();
    if (slot.isUrgent()) {
      thread.hurry();
    }
  }

  void zoom(String name, Optional<ShownPart> part) {
    thread.ask(name, run -> run.zoom(name, part));
  }

  void logarithmic(String name, boolean on) {
    thread.ask(name, run -> run.logarithmic(name, on));
  }

  /**
   * Writes a figure to a file, in the colours on show.
   *
   * @param done is told what went wrong, in a sentence, or nothing; on the thread that draws
   */
  void export(String name, FigureExport.Format format, Path file, Consumer<Optional<String>> done) {
    thread.ask(
        name,
        run -> {
          try {
            run.figure(name).refresh();
            FigureExport.write(run.figure(name), format, EXPORT_WIDTH, EXPORT_HEIGHT, file);
            done.accept(Optional.empty());
          } catch (StorageException e) {
            done.accept(Optional.of(e.getMessage()));
          }
        });
  }
}
