package dev.cmimh.app.tune;

import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.model.figure.Smoothing;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.OptionalDouble;

/** Where reports become figures. Every method may be called from any thread. */
interface FigureSink {

  /** A new run: empty figures. */
  void begin(double stepsPerEpoch);

  /** What was stored of a run. */
  void show(RunRecord run);

  void add(StepReport report);

  void add(EpochReport report);

  void add(LiveChange change);

  /** An earlier run behind the one on show. */
  void pin(RunRecord run, String name);

  void unpin();

  /** Smooths the curves. */
  void smooth(Smoothing smoothing);

  /** What own-pair rank random codes would reach, 0 to 1; empty where it is not known. */
  void ownPairChance(OptionalDouble chance);

  /** The figures of the window. */
  static FigureSink of(LiveFigures figures) {
    return new FigureSink() {
      @Override
      public void begin(double stepsPerEpoch) {
        figures.begin(stepsPerEpoch);
      }

      @Override
      public void show(RunRecord run) {
        figures.show(run);
      }

      @Override
      public void add(StepReport report) {
        figures.add(report);
      }

      @Override
      public void add(EpochReport report) {
        figures.add(report);
      }

      @Override
      public void add(LiveChange change) {
        figures.add(change);
      }

      @Override
      public void pin(RunRecord run, String name) {
        figures.pin(run, name);
      }

      @Override
      public void unpin() {
        figures.unpin();
      }

      @Override
      public void smooth(Smoothing smoothing) {
        figures.smooth(smoothing.weight(), smoothing.withRaw());
      }

      @Override
      public void ownPairChance(OptionalDouble chance) {
        figures.ownPairChance(chance);
      }
    };
  }
}
