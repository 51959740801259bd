package dev.cmimh.app.desk;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The method and the settings with which the next run will begin: the header chooses the method,
 * the Tune screen sets it, Train uses both. Code length and seed are the same for all methods.
 */
public final class NextRun {

  private final List<MethodChoice> choices;
  private final ObjectProperty<HyperParameters> parameters =
      new SimpleObjectProperty<>(DefaultRecipe.hyperParameters());
  private final ObjectProperty<MethodChoice> method =
      new SimpleObjectProperty<>(new MethodChoice.Cmimh());

  /** By the name of a method, those of its own settings that were set. */
  private final ObjectProperty<Map<String, Map<String, Double>>> own =
      new SimpleObjectProperty<>(Map.of());

  /** With all methods there are. */
  public NextRun() {
    this(new Baselines().all());
  }

  /**
   * @param rivals methods beside CMIMH
   */
  public NextRun(List<HashingMethod> rivals) {
    this.choices =
        Stream.<MethodChoice>concat(
                Stream.of(new MethodChoice.Cmimh()), rivals.stream().map(MethodChoice.Rival::new))
            .toList();
  }

  /** The methods that there are, CMIMH first. */
  public List<MethodChoice> choices() {
    return choices;
  }

  /** The method of a name; empty if none of them is called so. */
  public Optional<MethodChoice> named(String key) {
    return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
  }

  public ObjectProperty<MethodChoice> method() {
    return method;
  }

  /** The settings of CMIMH. */
  public ObjectProperty<HyperParameters> parameters() {
    return parameters;
  }

  /** What another method is set to; it follows what is set, as long as somebody holds it. */
  public ObjectBinding<MethodSettings> settingsOf(HashingMethod rival) {
    return Bindings.createObjectBinding(() -> settings(rival), parameters, own);
  }

  /** What another method is set to now. */
  public MethodSettings settings(HashingMethod rival) {
    return new MethodSettings(
        parameters.get().bits(),
        parameters.get().seed(),
        own.get().getOrDefault(rival.name(), Map.of()));
  }

  /** Sets another method; code length and seed are from now on those of all methods. */
  public void set(HashingMethod rival, MethodSettings settings) {
    Map<String, Map<String, Double>> changed = new HashMap<>(own.get());
    changed.put(rival.name(), settings.values());
    own.set(Map.copyOf(changed));
    parameters.set(
        parameters
            .get()
            .with(
                draft -> {
                  draft.bits = settings.bits();
                  draft.seed = settings.seed();
                }));
  }

  /** Begins the next run as another was begun; a method that is not there any more is passed. */
  public void repeat(RunDescription run) {
    named(run.method()).ifPresent(choice -> repeat(choice, run));
  }

  private void repeat(MethodChoice choice, RunDescription run) {
    switch (choice) {
      case MethodChoice.Cmimh _ -> parameters.set(run.hyperParameters());
      case MethodChoice.Rival(HashingMethod rival) ->
          set(
              rival,
              new MethodSettings(
                  run.hyperParameters().bits(),
                  run.hyperParameters().seed(),
                  known(rival, run.methodSettings())));
    }
    method.set(choice);
  }

  /** An older or newer version may have other settings. */
  private static Map<String, Double> known(HashingMethod rival, Map<String, Double> stored) {
    return rival.settings().stream()
        .map(SettingRange::name)
        .filter(stored::containsKey)
        .collect(Collectors.toMap(name -> name, stored::get));
  }
}
