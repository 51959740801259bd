package dev.cmimh.model.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.feature.FeatureSettings.Input.CanonicalAndPrincipal;
import dev.cmimh.model.feature.FeatureSettings.Input.PrincipalOnly;
import org.junit.jupiter.api.Test;

class FeatureSettingsTest {

  @Test
  void defaultPicturesHave2212Numbers() {
    assertThat(FeatureSettings.defaults().imageDescriptor().length()).isEqualTo(1764 + 256 + 192);
  }

  @Test
  void refusesWhatCannotWork() {
    PrincipalOnly input = new PrincipalOnly();

    assertThatThrownBy(() -> new FeatureSettings(0, 0.7, 384, 320, 3, input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The weight of the colour histograms must be a number above 0, but is 0.0");
    assertThatThrownBy(() -> new FeatureSettings(0.7, 0.7, 0, 320, 3, input))
        .hasMessageContaining("number of image components must be at least 1, but is 0");
    assertThatThrownBy(() -> new CanonicalAndPrincipal(128, Double.NaN, 0.5))
        .hasMessageContaining("ridge must be a number above 0, but is NaN");
  }
}
