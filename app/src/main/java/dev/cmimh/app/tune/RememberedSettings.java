package dev.cmimh.app.tune;

import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/**
 * Remembers the settings of the next run, of every method. Only what differs from the usual value
 * is written down: the rest follows the recipe, should a later version have a better one.
 */
public final class RememberedSettings {

  private static final String CMIMH = "tune.setting.";
  private static final String RIVAL = "tune.method.";

  private final NextRun nextRun;
  private final Memory memory;
  private final List<HashingMethod> rivals;

  /** What follows the next run's settings goes when nobody holds it. */
  private final List<ObservableValue<MethodSettings>> followed;

  public RememberedSettings(NextRun nextRun, Memory memory) {
    this.nextRun = nextRun;
    this.memory = memory;
    this.rivals =
        nextRun.choices().stream()
            .filter(MethodChoice.Rival.class::isInstance)
            .map(choice -> ((MethodChoice.Rival) choice).method())
            .toList();
    this.followed =
        rivals.stream().<ObservableValue<MethodSettings>>map(nextRun::settingsOf).toList();
  }

  /**
   * Begins with the settings of the last start, and remembers what becomes of them. What this
   * version does not allow or know has its usual value.
   */
  public void recall() {
    nextRun.parameters().set(rememberedParameters());
    rivals.forEach(rival -> nextRun.set(rival, remembered(rival)));
    nextRun.parameters().addListener((_, _, now) -> remember(now));
    for (int i = 0; i < rivals.size(); i++) {
      HashingMethod rival = rivals.get(i);
      followed.get(i).addListener((_, _, now) -> remember(rival, now));
    }
  }

  /** In the order of the settings: the optimiser decides which others apply. */
  private HyperParameters rememberedParameters() {
    HyperParameters parameters = DefaultRecipe.hyperParameters();
    for (Setting setting : Settings.all()) {
      Optional<Double> value =
          memory.number(CMIMH + setting.name()).filter(setting.scale()::allows);
      if (value.isPresent()) {
        parameters = setting.write(parameters, value.get());
      }
    }
    return parameters;
  }

  private MethodSettings remembered(HashingMethod rival) {
    Map<String, Double> values = new HashMap<>();
    for (SettingRange range : rival.settings()) {
      memory
          .number(key(rival, range))
          .filter(RangeScale.of(range)::allows)
          .ifPresent(value -> values.put(range.name(), value));
    }
    HyperParameters shared = nextRun.parameters().get();
    return new MethodSettings(shared.bits(), shared.seed(), values);
  }

  private void remember(HyperParameters now) {
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    for (Setting setting : Settings.all()) {
      remember(CMIMH + setting.name(), setting.read(now), setting.read(recipe));
    }
  }

  private void remember(HashingMethod rival, MethodSettings now) {
    for (SettingRange range : rival.settings()) {
      remember(key(rival, range), now.number(range), range.usual());
    }
  }

  private void remember(String key, double value, double usual) {
    if (value == usual) {
      memory.remove(key);
    } else {
      memory.put(key, Double.toString(value));
    }
  }

  private static String key(HashingMethod rival, SettingRange range) {
    return RIVAL + rival.name() + "." + range.name();
  }
}
