package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RememberedSettingsTest {

  @TempDir private Path folder;

  private final HyperParameters recipe = DefaultRecipe.hyperParameters();
  private final HashingMethod acq = new Baselines().named("acq").orElseThrow();
  private final ManualDelay delay = new ManualDelay();
  private NextRun nextRun;

  @BeforeEach
  void startFirst() {
    nextRun = start();
  }

  static Stream<Setting> settings() {
    return Settings.all().stream();
  }

  static Stream<Preset> presets() {
    return Preset.ALL.stream();
  }

  @Test
  void theVeryFirstStartHasTheRecipe() {
    assertThat(nextRun.parameters().get()).isEqualTo(recipe);
    assertThat(nextRun.settings(acq).values()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everySettingComesBackAtTheNextStart(Setting setting) {
    HyperParameters gradientDescent = Settings.named("optimiser").write(recipe, 1);
    double other =
        DoubleStream.of(1, 0.5, 0, 48)
            .filter(setting.scale()::allows)
            .filter(value -> value != setting.read(recipe))
            .findFirst()
            .orElseThrow();
    HyperParameters changed = setting.write(gradientDescent, other);
    nextRun.parameters().set(changed);

    assertThat(start().parameters().get()).isEqualTo(changed);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void theChosenPresetComesBackAtTheNextStart(Preset preset) {
    tune(nextRun).choose(preset);

    assertThat(Preset.ALL.stream().filter(it -> it.isOn(start().parameters().get())))
        .containsExactly(preset);
  }

  @Test
  void theSettingsOfOtherMethodsComeBackToo() {
    nextRun.set(acq, new MethodSettings(64, 7, Map.of("rounds", 12.0)));

    NextRun next = start();

    assertThat(next.settings(acq)).isEqualTo(new MethodSettings(64, 7, Map.of("rounds", 12.0)));
    assertThat(next.parameters().get().bits()).isEqualTo(64);
  }

  @Test
  void whatIsPutBackToTheRecipeIsTheRecipesAtTheNextStart() {
    tune(nextRun).set(Settings.named("batch"), 32);
    new MethodTuneViewModel(nextRun, acq, delay::now)
        .change("rounds", settings -> settings.with(acq.settings().getFirst(), 12));

    tune(nextRun).resetAll();
    new MethodTuneViewModel(nextRun, acq, delay::now).resetAll();

    NextRun next = start();
    assertThat(next.parameters().get()).isEqualTo(recipe);
    assertThat(next.settings(acq).values()).isEmpty();
  }

  @Test
  void whatWasRememberedCanBePutBackToTheRecipe() {
    tune(nextRun).set(Settings.named("modality-gap"), 3);
    NextRun next = start();
    TuneViewModel tune = tune(next);
    assertThat(tune.changed().getValue()).isTrue();
    assertThat(tune.undoable().get()).isFalse();

    tune.resetAll();

    assertThat(next.parameters().get()).isEqualTo(recipe);
  }

  @ParameterizedTest
  @CsvSource({
    "tune.setting.bits, 500",
    "tune.setting.bits, 12.5",
    "tune.setting.bits, many",
    "tune.setting.modality-gap, NaN",
    "tune.setting.modality-gap, -1",
    "tune.setting.optimiser, 2",
    "tune.setting.momentum, 0.5",
    "tune.setting.of-long-ago, 1",
    "tune.method.acq.rounds, 0",
    "tune.method.acq.of-long-ago, 1",
    "tune.method.hash-of-long-ago.rounds, 1"
  })
  void whatIsNotAllowedOrNotKnownHasItsUsualValue(String key, String value) {
    Memory memory = memory();
    memory.put(key, value);
    memory.put("tune.setting.batch", "32");

    NextRun next = start();

    assertThat(next.parameters().get()).isEqualTo(recipe.with(draft -> draft.batchSize = 32));
    assertThat(next.settings(acq).values()).isEmpty();
  }

  private NextRun start() {
    NextRun next = new NextRun(List.of(acq));
    new RememberedSettings(next, memory()).recall();
    return next;
  }

  private Memory memory() {
    MemoryFile file = new MemoryFile(new ExplorerHome(folder), _ -> {});
    return new Memory(file, Runnable::run, file.read().values());
  }

  private TuneViewModel tune(NextRun next) {
    return new TuneViewModel(
        next, new SimpleObjectProperty<>(TrainingProgress.none()), _ -> {}, delay, delay::now);
  }
}
