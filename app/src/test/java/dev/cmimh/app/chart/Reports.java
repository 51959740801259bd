package dev.cmimh.app.chart;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import java.util.List;
import java.util.Map;

/** Reports of a made-up run, for tests. */
final class Reports {

  static final int STEPS_PER_EPOCH = 10;
  static final LiveKnobs KNOBS = new LiveKnobs(1, 10, 0.8, 0.01, 0.1, 0.001, 0.002);

  private Reports() {}

  static StepReport step(long step) {
    double loss = 1 + 1.0 / step;
    return new StepReport(
        step,
        (int) ((step - 1) / STEPS_PER_EPOCH) + 1,
        new ObjectiveTerms(loss, 2 * loss, -1, 3 * loss, 4, 5, 6, 7),
        8 + loss,
        9 + loss,
        0.6,
        0.7,
        0.25,
        1,
        1000,
        KNOBS);
  }

  static EpochReport epoch(int epoch) {
    double gain = epoch / 100.0;
    return new EpochReport(
        epoch,
        (long) epoch * STEPS_PER_EPOCH,
        Map.of(
            Task.IMAGE_TO_TEXT, 0.5 + gain,
            Task.TEXT_TO_IMAGE, 0.6 + gain,
            Task.IMAGE_TO_IMAGE, 0.4 + gain,
            Task.TEXT_TO_TEXT, 0.7 + gain),
        Map.of(
            Task.IMAGE_TO_TEXT, 0.116,
            Task.TEXT_TO_IMAGE, 0.113,
            Task.IMAGE_TO_IMAGE, 0.123,
            Task.TEXT_TO_TEXT, 0.119),
        0.3,
        0.03,
        2,
        new double[] {0.5, 0.25, 0.75},
        1,
        0.74,
        0.2,
        List.of(),
        12);
  }

  /** Adds whole epochs to figures. */
  static void add(LiveFigures figures, int epochs) {
    for (int epoch = 1; epoch <= epochs; epoch++) {
      for (int step = 1; step <= STEPS_PER_EPOCH; step++) {
        figures.add(step((epoch - 1L) * STEPS_PER_EPOCH + step));
      }
      figures.add(epoch(epoch));
    }
  }
}
