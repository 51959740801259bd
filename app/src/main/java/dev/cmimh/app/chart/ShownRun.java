package dev.cmimh.app.chart;

import dev.cmimh.model.figure.ComparedRun;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.RunFigure;
import dev.cmimh.model.figure.RunFigures;
import dev.cmimh.model.figure.ShownPart;
import dev.cmimh.model.figure.Smoothing;
import dev.cmimh.model.run.RunRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The figures of the run on show and how the person wants to see them, which outlives the run. For
 * one thread only.
 */
final class ShownRun {

  private FigurePalette palette;
  private Smoothing smoothing = Smoothing.NONE;
  private OptionalDouble ownPairChance = OptionalDouble.empty();
  private Optional<Pinned> pinned = Optional.empty();
  private final Set<String> logarithmic = new HashSet<>();
  private RunFigures figures;

  private record Pinned(RunRecord run, String name) {}

  /**
   * @param first makes the figures before there is a run
   */
  ShownRun(FigurePalette palette, Function<FigurePalette, RunFigures> first) {
    this.palette = palette;
    this.figures = first.apply(palette);
  }

  RunFigures figures() {
    return figures;
  }

  RunFigure figure(String name) {
    return figures.all().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no figure " + name));
  }

  FigurePalette palette() {
    return palette;
  }

  void begin(double stepsPerEpoch) {
    replace(() -> new RunFigures(stepsPerEpoch, palette));
  }

  void show(RunRecord run) {
    replace(() -> RunFigures.of(run, palette));
  }

  void compare(List<ComparedRun> runs) {
    replace(() -> RunFigures.comparing(runs, palette));
  }

  void highlight(OptionalInt run) {
    figures.highlight(run);
  }

  void pin(RunRecord run, String name) {
    pinned = Optional.of(new Pinned(run, name));
    figures.pin(RunFigures.of(run, palette), name);
  }

  void unpin() {
    pinned = Optional.empty();
    figures.unpin();
  }

  void smooth(Smoothing newSmoothing) {
    smoothing = newSmoothing;
    figures.smooth(newSmoothing);
  }

  void ownPairChance(OptionalDouble chance) {
    ownPairChance = chance;
    figures.ownPairChance(chance);
  }

  void putOn(FigurePalette newPalette) {
    palette = newPalette;
    figures.putOn(newPalette);
  }

  void logarithmic(String name, boolean on) {
    if (on) {
      logarithmic.add(name);
    } else {
      logarithmic.remove(name);
    }
    figure(name).logarithmic(on);
  }

  void zoom(String name, Optional<ShownPart> part) {
    figure(name).zoom(part);
  }

  private void replace(Supplier<RunFigures> maker) {
    figures = maker.get();
    figures.smooth(smoothing);
    figures.ownPairChance(ownPairChance);
    logarithmic.forEach(name -> figure(name).logarithmic(true));
    pinned.ifPresent(run -> figures.pin(RunFigures.of(run.run(), palette), run.name()));
  }
}
