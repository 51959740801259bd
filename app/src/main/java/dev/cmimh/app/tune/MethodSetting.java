package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.app.tune.ValueScale.Drawn;
import dev.cmimh.app.tune.ValueScale.Whole;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A setting of a method that is fitted at one go.
 *
 * @param name in identifiers
 * @param scale which values it may have
 * @param words what is said about it
 * @param usual its value where nothing was set
 * @param reader takes its value
 * @param writer gives settings with another value
 * @param tune keeps them
 */
record MethodSetting(
    String name,
    ValueScale scale,
    SettingWords words,
    double usual,
    ToDoubleFunction<MethodSettings> reader,
    Writer writer,
    MethodTuneViewModel tune)
    implements SettingTarget {

  private static final long MOST_SEED = 999_999_999;

  /** Changes one value. */
  @FunctionalInterface
  interface Writer {

    MethodSettings write(MethodSettings settings, double value);
  }

  /** One of the method's own. */
  static MethodSetting of(
      HashingMethod method, SettingRange range, MethodTuneViewModel tune, Texts texts) {
    return new MethodSetting(
        range.name(),
        RangeScale.of(range),
        MethodSettingWords.of(method, range, texts),
        range.usual(),
        settings -> settings.number(range),
        (settings, value) -> settings.with(range, value),
        tune);
  }

  /** Those that every method has. */
  static List<MethodSetting> shared(MethodTuneViewModel tune, Texts texts) {
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    return List.of(
        new MethodSetting(
            "bits",
            new Whole(1, HyperParameters.MOST_BITS, List.of(16, 32, 64, 128)),
            MethodSettingWords.shared("bits", texts),
            recipe.bits(),
            MethodSettings::bits,
            (settings, value) ->
                new MethodSettings((int) value, settings.seed(), settings.values()),
            tune),
        new MethodSetting(
            "seed",
            new Drawn(0, MOST_SEED),
            MethodSettingWords.shared("seed", texts),
            recipe.seed(),
            MethodSettings::seed,
            (settings, value) ->
                new MethodSettings(settings.bits(), (long) value, settings.values()),
            tune));
  }

  @Override
  public Moment moment() {
    return Moment.NEXT_RUN;
  }

  @Override
  public double read() {
    return reader.applyAsDouble(tune.settings().getValue());
  }

  @Override
  public boolean applies() {
    return true;
  }

  @Override
  public String note() {
    return "";
  }

  @Override
  public void slide(double value) {
    set(value);
  }

  @Override
  public void set(double value) {
    tune.change(name, settings -> writer.write(settings, value));
  }

  @Override
  public void reset() {
    tune.change("", settings -> writer.write(settings, usual));
  }

  @Override
  public void subscribe(Runnable listener) {
    tune.settings().subscribe(listener);
    listener.run();
  }
}
