package dev.cmimh.model.figure;

import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The figures of one run, for terminal and window alike. Reports are added silently, in order, and
 * shown at the next {@link #refresh}. Not for several threads at once: add, refresh and draw on
 * one.
 */
public final class RunFigures {

  private final double stepsPerEpoch;
  private final List<RunFigure> figures;

  /** The settings that acted last; empty before the first report. */
  private Optional<LiveKnobs> knobs = Optional.empty();

  /**
   * Empty figures.
   *
   * @param stepsPerEpoch number of steps in an epoch, above 0
   * @throws MissingFontsException if the machine has no fonts
   */
  public RunFigures(double stepsPerEpoch, FigurePalette palette) {
    this(stepsPerEpoch, FigurePlans.all(), palette);
  }

  private RunFigures(double stepsPerEpoch, List<FigurePlan> plans, FigurePalette palette) {
    Fonts.require();
    this.stepsPerEpoch = stepsPerEpoch;
    this.figures = plans.stream().map(plan -> new RunFigure(plan, palette)).toList();
  }

  /**
   * Figures with a curve per run, to compare runs.
   *
   * @param runs at most {@link Ink#MOST_RUNS}
   * @throws MissingFontsException if the machine has no fonts
   */
  public static RunFigures comparing(List<ComparedRun> runs, FigurePalette palette) {
    RunFigures figures = new RunFigures(1, ComparisonPlans.of(runs), palette);
    for (int run = 0; run < runs.size(); run++) {
      for (int i = 0; i < figures.figures.size(); i++) {
        ComparisonPlans.add(runs.get(run).record(), run, figures.figures.get(i));
      }
    }
    figures.refresh();
    return figures;
  }

  /** What is known of the figures that compare runs, in the order in which they are shown. */
  public static List<FigureDescription> comparisonDescriptions() {
    return ComparisonPlans.of(List.of()).stream().map(FigureDescription::of).toList();
  }

  /**
   * Lets one of compared runs stand out in every figure.
   *
   * @param run its number, from 0; empty for none
   */
  public void highlight(OptionalInt run) {
    figures.forEach(figure -> figure.highlight(run));
  }

  /** The figures of a run from what was stored of it. */
  public static RunFigures of(RunRecord run, FigurePalette palette) {
    RunFigures figures = new RunFigures(run.stepsPerEpoch(), palette);
    run.steps().forEach(figures::add);
    run.epochs().forEach(figures::add);
    figures.knobs = run.steps().stream().findFirst().map(StepReport::knobs);
    run.changes().forEach(figures::add);
    figures.refresh();
    return figures;
  }

  /** What is known of the figures of any run, in the order in which they are shown. */
  public static List<FigureDescription> descriptions() {
    return FigurePlans.all().stream().map(FigureDescription::of).toList();
  }

  /** All figures, in the order in which they are shown. */
  public List<RunFigure> all() {
    return figures;
  }

  public void add(StepReport report) {
    double epoch = report.step() / stepsPerEpoch;
    if (knobs.isEmpty()) {
      knobs = Optional.of(report.knobs());
    }
    figures.forEach(figure -> figure.add(epoch, report));
  }

  public void add(EpochReport report) {
    figures.forEach(figure -> figure.add(report));
  }

  /** Marks the moment of a change by a vertical line with its number and what changed. */
  public void add(LiveChange change) {
    double epoch = (change.step() - 1) / stepsPerEpoch;
    String text = knobs.map(before -> KnobNames.change(before, change.knobs())).orElse("");
    figures.forEach(figure -> figure.mark(epoch, text.replace(KnobNames.FOR_32_BITS, "")));
    knobs = Optional.of(change.knobs());
  }

  /**
   * Shows an earlier run behind this one, paler, instead of the one pinned before.
   *
   * @param earlier its figures, which are from now on drawn by these
   * @param name what the legend calls it
   */
  public void pin(RunFigures earlier, String name) {
    for (int i = 0; i < figures.size(); i++) {
      figures.get(i).pin(earlier.figures.get(i), name);
    }
  }

  /** Takes the pinned run away. */
  public void unpin() {
    figures.forEach(RunFigure::unpin);
  }

  /**
   * Shows what own-pair rank random codes would reach; it shows with the next {@link #refresh}.
   *
   * @param chance 0 to 1; empty where it is not known
   */
  public void ownPairChance(OptionalDouble chance) {
    OptionalDouble percent =
        chance.isPresent() ? OptionalDouble.of(100 * chance.getAsDouble()) : OptionalDouble.empty();
    figures.stream()
        .filter(figure -> figure.name().equals(FigurePlans.OWN_PAIR_RANK))
        .forEach(figure -> figure.level(percent));
  }

  /** Smooths all curves; it shows with the next {@link #refresh}. */
  public void smooth(Smoothing smoothing) {
    figures.forEach(figure -> figure.smooth(smoothing));
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
