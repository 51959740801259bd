package dev.cmimh.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class NextRunTest {

  private final NextRun nextRun = new NextRun();
  private final HashingMethod acq = rival("acq");
  private final HashingMethod fsh = rival("fsh");

  @Test
  void offersCmimhFirstAndThenEachMethodItIsComparedWith() {
    assertThat(nextRun.choices())
        .extracting(MethodChoice::key)
        .containsExactly("cmimh", "cvh", "pdh", "cmfh", "acq", "fsh", "djsrh", "ucch");
    assertThat(nextRun.method().get()).isEqualTo(new MethodChoice.Cmimh());
  }

  @Test
  void codeLengthAndSeedAreTheSameForAllMethods() {
    nextRun.set(acq, new MethodSettings(64, 7, Map.of()));

    assertThat(nextRun.parameters().get().bits()).isEqualTo(64);
    assertThat(nextRun.parameters().get().seed()).isEqualTo(7);
    assertThat(nextRun.settings(fsh)).isEqualTo(MethodSettings.usual(64, 7));
  }

  @Test
  void itsOwnSettingsAreAMethodsAlone() {
    nextRun.set(acq, new MethodSettings(32, 1, Map.of("rounds", 9.0)));

    assertThat(nextRun.settings(acq).values()).containsExactly(Map.entry("rounds", 9.0));
    assertThat(nextRun.settings(fsh).values()).isEmpty();
  }

  @Test
  void whoHoldsAMethodsSettingsHearsOfTheirChanges() {
    ObservableValue<MethodSettings> shown = nextRun.settingsOf(acq);

    nextRun.parameters().set(nextRun.parameters().get().with(draft -> draft.bits = 16));

    assertThat(shown.getValue().bits()).isEqualTo(16);
  }

  @Test
  void aRunOfAnotherMethodIsRepeatedWithItsOwnSettings() {
    nextRun.repeat(run("acq", 64).withMethodSettings(Map.of("rounds", 9.0, "of-long-ago", 3.0)));

    assertThat(nextRun.method().get().key()).isEqualTo("acq");
    assertThat(nextRun.settings(acq))
        .isEqualTo(
            new MethodSettings(64, DefaultRecipe.hyperParameters().seed(), Map.of("rounds", 9.0)));
  }

  @Test
  void aRunOfCmimhIsRepeatedByCmimh() {
    nextRun.method().set(nextRun.named("acq").orElseThrow());

    nextRun.repeat(run("cmimh", 48));

    assertThat(nextRun.method().get()).isEqualTo(new MethodChoice.Cmimh());
    assertThat(nextRun.parameters().get().bits()).isEqualTo(48);
  }

  private HashingMethod rival(String name) {
    return ((MethodChoice.Rival) nextRun.named(name).orElseThrow()).method();
  }

  private static RunDescription run(String method, int bits) {
    HyperParameters parameters = DefaultRecipe.hyperParameters().with(draft -> draft.bits = bits);
    return new RunDescription(
        "a run", method, "emoji", "hash", 1, parameters, "0.1", "EJML", "cpu", "");
  }
}
