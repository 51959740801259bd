package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.hashing.cmimh.CriticInput;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyperParametersTest {

  @Test
  void theDefaultsAreThoseOfTheRecipe() {
    HyperParameters defaults = DefaultRecipe.hyperParameters();

    assertThat(defaults.bits()).isEqualTo(32);
    assertThat(defaults.epochs()).isEqualTo(40);
    assertThat(defaults.batchSize()).isEqualTo(128);
    assertThat(defaults.knobs()).isEqualTo(new LiveKnobs(15, 10, 0.8, 0.01, 0.1, 1e-3, 1e-3));
    assertThat(defaults.imageReconstruction()).isEqualTo(0.25);
    assertThat(defaults.criticInput()).isEqualTo(new CriticInput(0, 0.45));
  }

  @Test
  void aChangedCopyDiffersInWhatWasSetAlone() {
    HyperParameters defaults = DefaultRecipe.hyperParameters();

    HyperParameters changed =
        defaults.with(
            settings -> {
              settings.network = settings.network.with(network -> network.textDropout = 0.3);
              settings.knobs = settings.knobs.with(knobs -> knobs.modalityGapWeight = 2);
            });

    assertThat(changed.network().textDropout()).isEqualTo(0.3);
    assertThat(changed.knobs().modalityGapWeight()).isEqualTo(2);
    assertThat(
            changed.with(
                settings -> {
                  settings.network = defaults.network();
                  settings.knobs = defaults.knobs();
                }))
        .isEqualTo(defaults);
  }

  @Test
  void aChangedCopyIsRefusedOutsideTheRanges() {
    assertRefused(
        () -> DefaultRecipe.hyperParameters().with(settings -> settings.bits = 0),
        "The code length must be 1 to 128 bits, but is 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 129})
  void codesHaveOneToAHundredAndTwentyEightBits(int bits) {
    assertRefused(
        () -> parameters(bits, 1, 2, 0), "The code length must be 1 to 128 bits, but is " + bits);
  }

  @Test
  void theShortestAndTheLongestCodeAreAllowed() {
    assertThat(parameters(1, 1, 2, 0).bits()).isEqualTo(1);
    assertThat(parameters(128, 1, 2, 1).bits()).isEqualTo(128);
  }

  @Test
  void aRunHasAtLeastOneEpoch() {
    assertRefused(() -> parameters(32, 0, 2, 0), "A run needs at least 1 epoch, but got 0");
  }

  @Test
  void aBatchHasAtLeastTwoPairs() {
    assertRefused(
        () -> parameters(32, 1, 1, 0),
        "A batch needs at least 2 pairs, one to tell from the other, but got 1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void theWarmUpIsAShareOfTheRun(double warmUp) {
    assertRefused(
        () -> parameters(32, 1, 2, warmUp),
        "The warm-up must be a share of the run from 0 to 1, but is " + warmUp);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void weightsAreNumbersOfAtLeastZero(double weight) {
    List<String> names =
        List.of(
            "reconstruction weight",
            "mutual-information weight",
            "modality-gap (KL) weight",
            "total-correlation weight",
            "balance weight");
    for (int place = 0; place < names.size(); place++) {
      double[] weights = new double[names.size()];
      weights[place] = weight;
      assertRefused(
          () -> knobs(weights, 1, 1),
          "The %s must be a number of at least 0, but is %s".formatted(names.get(place), weight));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void learningRatesAreNumbersAboveZero(double rate) {
    assertRefused(
        () -> knobs(new double[5], rate, 1),
        "The learning rate must be a number above 0, but is " + rate);
    assertRefused(
        () -> knobs(new double[5], 1, rate),
        "The decoder learning rate must be a number above 0, but is " + rate);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void theShareOfTheImageReconstructionIsANumberOfAtLeastZero(double share) {
    assertRefused(
        () ->
            DefaultRecipe.hyperParameters().with(settings -> settings.imageReconstruction = share),
        "The share of the image reconstruction must be a number of at least 0, but is " + share);
  }

  @Test
  void weightsMayBeZero() {
    assertThat(knobs(new double[5], 1, 1).balanceWeight()).isZero();
  }

  private static void assertRefused(ThrowingCallable making, String sentence) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("%s", sentence);
  }

  private static LiveKnobs knobs(double[] weights, double rate, double decoderRate) {
    return new LiveKnobs(
        weights[0], weights[1], weights[2], weights[3], weights[4], rate, decoderRate);
  }

  private static HyperParameters parameters(int bits, int epochs, int batchSize, double warmUp) {
    return new HyperParameters(
        bits,
        1,
        epochs,
        batchSize,
        DefaultRecipe.network(),
        DefaultRecipe.adam(),
        new CriticInput(0, 0),
        warmUp,
        DefaultRecipe.knobs());
  }
}
