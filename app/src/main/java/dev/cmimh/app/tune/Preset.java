package dev.cmimh.app.tune;

import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import java.util.List;
import java.util.Map;

/**
 * Weights, learning rates and optimiser to try, good or bad: the default recipe's but for a few.
 * Everything else (code length, epochs, networks) stays as the person has it.
 *
 * @param name in keys of texts: {@code tune.preset.NAME.name} and {@code .sentence}
 * @param values by the name of the setting
 */
record Preset(String name, Map<String, Double> values) {

  /** All presets, the good one first. What they cost is measured, see decision 27. */
  static final List<Preset> ALL =
      List.of(
          new Preset("balanced", Map.of()),
          new Preset("gap-too-strong", Map.of("modality-gap", 10.0)),
          new Preset("gap-ignored", Map.of("modality-gap", 0.0)),
          new Preset("no-mutual-information", Map.of("mutual-information", 0.0)),
          new Preset("no-independence", Map.of("total-correlation", 0.0)),
          new Preset("no-balance", Map.of("balance", 0.0)),
          new Preset("gradient-descent", Map.of("optimiser", 1.0)));

  Preset {
    values = Map.copyOf(values);
  }

  /** Settings with this preset's weights, learning rates and optimiser. */
  HyperParameters applyTo(HyperParameters parameters) {
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    HyperParameters result =
        OptimizerChange.to(false, parameters).with(changed -> changed.knobs = recipe.knobs());
    for (Map.Entry<String, Double> value : values.entrySet()) {
      result = Settings.named(value.getKey()).write(result, value.getValue());
    }
    return OptimizerChange.ratesFollow(recipe.optimizer(), result);
  }

  /** Whether settings have this preset's weights, learning rates and optimiser. */
  boolean isOn(HyperParameters parameters) {
    HyperParameters applied = applyTo(parameters);
    return applied.knobs().equals(parameters.knobs())
        && OptimizerChange.sameKind(applied.optimizer(), parameters.optimizer());
  }
}
