package dev.cmimh.model.run;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.hashing.cmimh.NetworkShape;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import java.util.List;
import java.util.Map;

/** Runs and reports for tests. Every figure differs from its neighbours, so none can be swapped. */
public final class ExampleRuns {

  public static final LiveKnobs KNOBS = new LiveKnobs(30, 10, 0.8, 0.01, 0.1, 0.001, 0.002);

  private ExampleRuns() {}

  public static HyperParameters hyperParameters(OptimizerSettings optimizer) {
    return new HyperParameters(
        32,
        7,
        40,
        128,
        new NetworkShape(512, 513, 256, 257, true, 5, 0.2, 0.1),
        optimizer,
        new CriticInput(0, 0),
        1.0 / 3,
        KNOBS);
  }

  public static RunDescription description(String name) {
    return new RunDescription(
        name,
        RunDescription.CMIMH,
        "emoji",
        "sha256:0123",
        20261124,
        hyperParameters(new OptimizerSettings.Adam(0.9, 0.999, 5, 0)),
        "0.1.0",
        "PyTorch 2.7.1",
        "CPU, 2 threads",
        "Java 25, Linux amd64");
  }

  public static StepReport step(long step, int epoch) {
    double x = step / 1000.0;
    return new StepReport(
        step,
        epoch,
        new ObjectiveTerms(0.5 + x, 0.6 + x, -1 + x, 3 + x, 4 + x, 5 + x, 6 + x, 50 + x),
        7 + x,
        8 + x,
        1.1 + x,
        1.2 + x,
        0.25 + x,
        9 + x,
        1000 + x,
        KNOBS);
  }

  public static EpochReport epoch(int epoch, long lastStep) {
    double x = epoch / 1000.0;
    return new EpochReport(
        epoch,
        lastStep,
        Map.of(
            Task.IMAGE_TO_TEXT, 0.5 + x,
            Task.TEXT_TO_IMAGE, 0.8 + x,
            Task.IMAGE_TO_IMAGE, 0.4 + x,
            Task.TEXT_TO_TEXT, 0.9 + x),
        Map.of(
            Task.IMAGE_TO_TEXT, 0.116,
            Task.TEXT_TO_IMAGE, 0.113,
            Task.IMAGE_TO_IMAGE, 0.123,
            Task.TEXT_TO_TEXT, 0.119),
        0.3 + x,
        0.03 + x,
        2 + x,
        new double[] {0.5, 0.25 + x, 0.75},
        2,
        0.74 + x,
        0.2 + x,
        List.of(new HealthFinding(HealthFinding.Kind.DEAD_BITS, "2 of 32 bits never change.")),
        12 + x);
  }
}
