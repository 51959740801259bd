package dev.cmimh.model.figure;

import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.List;

/**
 * The figures of one run, for terminal and window alike. Reports are added silently, in order, and
 * shown at the next {@link #refresh}. Not for several threads at once: add, refresh and draw on
 * one.
 */
public final class RunFigures {

  private final double stepsPerEpoch;
  private final List<RunFigure> figures;

  /**
   * Empty figures.
   *
   * @param stepsPerEpoch number of steps in an epoch, above 0
   * @throws MissingFontsException if the machine has no fonts
   */
  public RunFigures(double stepsPerEpoch, FigurePalette palette) {
    Fonts.require();
    this.stepsPerEpoch = stepsPerEpoch;
    this.figures = FigurePlans.all().stream().map(plan -> new RunFigure(plan, palette)).toList();
  }

  /** The figures of a run from what was stored of it. */
  public static RunFigures of(RunRecord run, FigurePalette palette) {
    RunFigures figures = new RunFigures(run.stepsPerEpoch(), palette);
    run.steps().forEach(figures::add);
    run.epochs().forEach(figures::add);
    run.changes().forEach(figures::add);
    figures.refresh();
    return figures;
  }

  /** All figures, in the order in which they are shown. */
  public List<RunFigure> all() {
    return figures;
  }

  public void add(StepReport report) {
    double epoch = report.step() / stepsPerEpoch;
    figures.forEach(figure -> figure.add(epoch, report));
  }

  public void add(EpochReport report) {
    figures.forEach(figure -> figure.add(report));
  }

  /** Marks the moment of a change by a vertical line with the change's number. */
  public void add(LiveChange change) {
    double epoch = (change.step() - 1) / stepsPerEpoch;
    figures.forEach(figure -> figure.mark(epoch));
  }

  /** Changes colours and font, for instance with the theme. */
  public void putOn(FigurePalette palette) {
    figures.forEach(figure -> figure.putOn(palette));
  }

  /** Shows what was added. */
  public void refresh() {
    figures.forEach(RunFigure::refresh);
  }
}
