package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.sweep.DefaultSweep;
import dev.cmimh.model.sweep.SweepGrid;
import dev.cmimh.model.sweep.SweepParameter;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.sweep.Swept;
import dev.cmimh.model.training.HyperParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The plan of a sweep as options. */
final class SweepOptions {

  @Option(
      names = "--parameter",
      paramLabel = "NAME",
      completionCandidates = SweepOptions.ParameterKeys.class,
      description =
          "What is varied: ${COMPLETION-CANDIDATES}; default: kl-weight. Of another method than"
              + " cmimh: bits, its default, training-pairs, or a setting of its own.")
  private String parameter;

  @Option(
      names = "--grid",
      split = ",",
      paramLabel = "X",
      description = "Its values, such as 0,0.1,0.3,1; default: values that show what it does.")
  private List<Double> grid;

  @Option(
      names = "--from",
      paramLabel = "X",
      description = "The first value of a logarithmic grid.")
  private Double from;

  @Option(names = "--to", paramLabel = "X", description = "Its last value.")
  private Double to;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "7",
      description = "Number of its values; default: ${DEFAULT-VALUE}.")
  private int points;

  @Option(names = "--with-zero", description = "Try 0 besides the logarithmic grid.")
  private boolean withZero;

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "N",
      description = "Each value is trained once with each of them; default: 1,2,3.")
  private List<Long> seeds;

  @Option(
      names = "--split",
      paramLabel = "validation|test",
      defaultValue = "validation",
      description =
          "The queries that are asked; default: ${DEFAULT-VALUE}. Settings that are chosen by test"
              + " queries look better than they are.")
  private Split.Part part;

  @Mixin private DataOptions data;
  @Mixin private TrainingOptions training;

  /**
   * @param method what learns, and its own settings
   * @param line that these options are part of
   * @throws IllegalArgumentException if a value is out of its range; the message says which
   * @throws ParameterException if the method has no such setting
   */
  SweepPlan plan(MethodOptions method, CommandLine line) {
    Swept swept =
        method
            .baseline()
            .map(other -> swept(line, other, method.settings()))
            .orElseGet(() -> swept(line));
    return new SweepPlan(
        swept,
        values(swept),
        seeds == null ? DefaultSweep.seeds() : seeds,
        data.name(),
        part,
        data.labels());
  }

  private Swept swept(CommandLine line) {
    String key = Objects.requireNonNullElse(parameter, SweepParameter.MODALITY_GAP_WEIGHT.key());
    HyperParameters settings = training.hyperParameters();
    return new Swept.Cmimh(
        SweepParameter.find(key)
            .orElseThrow(
                () ->
                    new ParameterException(
                        line,
                        "A sweep varies %s, not %s".formatted(String.join(", ", keys()), key))),
        training.saysEpochs() ? settings : settings.withEpochs(DefaultSweep.epochs()));
  }

  private Swept swept(CommandLine line, HashingMethod method, Map<String, Double> own) {
    HyperParameters shared = training.hyperParameters();
    MethodSettings settings = new MethodSettings(shared.bits(), shared.seed(), own);
    settings.requireWithin(method.label(), method.settings());
    String key = Objects.requireNonNullElse(parameter, SweepParameter.BITS.key());
    try {
      return Swept.Rival.of(method, key, settings, shared.trainingPairs());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
  }

  private List<Double> values(Swept swept) {
    if (grid != null) {
      return grid;
    }
    if (from == null && to == null) {
      return DefaultSweep.grid(swept);
    }
    if (from == null || to == null) {
      throw new IllegalArgumentException(
          "A grid needs both ends: say --from and --to, or list its values with --grid");
    }
    List<Double> values = new ArrayList<>(SweepGrid.logarithmic(from, to, points));
    if (withZero) {
      values.addFirst(0.0);
    }
    return values;
  }

  /** The names of all parameters. */
  static final class ParameterKeys implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return keys().iterator();
    }
  }

  private static List<String> keys() {
    return Arrays.stream(SweepParameter.values()).map(SweepParameter::key).toList();
  }
}
