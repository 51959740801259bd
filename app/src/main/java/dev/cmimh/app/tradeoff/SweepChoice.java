package dev.cmimh.app.tradeoff;

import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.sweep.DefaultSweep;
import dev.cmimh.model.sweep.RivalParameter;
import dev.cmimh.model.sweep.SweepParameter;
import dev.cmimh.model.sweep.Swept;
import dev.cmimh.model.training.HyperParameters;
import java.util.Arrays;
import java.util.List;

/** A setting that the chosen method has, and a sweep can vary. */
public sealed interface SweepChoice {

  /** The name that is remembered. */
  String key();

  /** The name that people read. */
  String label();

  /** Values that show what it does. */
  List<Double> grid();

  /** The settings of a method, the first of which is what a sweep varies at first. */
  static List<SweepChoice> of(MethodChoice method) {
    return switch (method) {
      case MethodChoice.Cmimh _ ->
          Arrays.stream(SweepParameter.values()).<SweepChoice>map(OfCmimh::new).toList();
      case MethodChoice.Rival(HashingMethod rival) ->
          RivalParameter.of(rival).stream()
              .<SweepChoice>map(parameter -> new OfRival(rival, parameter))
              .toList();
    };
  }

  /** A setting of CMIMH. */
  record OfCmimh(SweepParameter parameter) implements SweepChoice {

    @Override
    public String key() {
      return parameter.key();
    }

    @Override
    public String label() {
      return parameter.label();
    }

    @Override
    public List<Double> grid() {
      return DefaultSweep.grid(parameter);
    }

    Swept with(HyperParameters others) {
      return new Swept.Cmimh(parameter, others);
    }
  }

  /** A setting of a method that CMIMH is compared with. */
  record OfRival(HashingMethod method, RivalParameter parameter) implements SweepChoice {

    /** Tune fits the other methods to all pairs. */
    private static final int ALL_PAIRS = 0;

    @Override
    public String key() {
      return parameter.key();
    }

    @Override
    public String label() {
      return parameter.label();
    }

    @Override
    public List<Double> grid() {
      return DefaultSweep.grid(parameter);
    }

    Swept with(MethodSettings others) {
      return Swept.Rival.of(method, parameter.key(), others, ALL_PAIRS);
    }
  }
}
