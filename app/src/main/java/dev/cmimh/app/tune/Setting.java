package dev.cmimh.app.tune;

import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One setting of a run: what it may be, how it is read and how it is changed.
 *
 * @param name in keys of texts: {@code tune.NAME.name}, {@code .formula}, {@code .explanation}, and
 *     {@code .unit} where it has one
 * @param group where it stands
 * @param scale which values it may have
 * @param reader takes its value from the settings of a run, in its unit
 * @param writer gives settings with another value
 * @param applies whether it means anything beside the others
 */
public record Setting(
    String name,
    SettingGroup group,
    ValueScale scale,
    ToDoubleFunction<HyperParameters> reader,
    Writer writer,
    Predicate<HyperParameters> applies) {

  /** Changes one value of the settings of a run. */
  @FunctionalInterface
  public interface Writer {

    HyperParameters write(HyperParameters parameters, double value);
  }

  /** A setting that always means something. */
  Setting(
      String name,
      SettingGroup group,
      ValueScale scale,
      ToDoubleFunction<HyperParameters> reader,
      Writer writer) {
    this(name, group, scale, reader, writer, _ -> true);
  }

  public double read(HyperParameters parameters) {
    return reader.applyAsDouble(parameters);
  }

  /** The settings with another value of this one; as they are where it does not apply. */
  public HyperParameters write(HyperParameters parameters, double value) {
    return applies.test(parameters) ? writer.write(parameters, value) : parameters;
  }

  /**
   * Its value in the default recipe.
   *
   * @param optimizer that the settings are for: learning rates depend on it
   */
  double usual(OptimizerSettings optimizer) {
    return read(
        group == SettingGroup.RATES
            ? OptimizerChange.recipeFor(optimizer)
            : DefaultRecipe.hyperParameters());
  }

  public Moment moment() {
    return group.moment();
  }
}
