package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.HyperParameters.Optimizer;
import org.junit.jupiter.api.Test;

class HyperParametersJsonTest {

  @Test
  void bothOptimisersComeBackAsTheyWere() {
    for (Optimizer optimizer :
        new Optimizer[] {new Optimizer.Adam(5, 0.25), new Optimizer.Sgd(0.9, 4, 0.5)}) {
      HyperParameters settings = ExampleRuns.hyperParameters(optimizer);

      assertThat(HyperParametersJson.read(HyperParametersJson.write(settings))).isEqualTo(settings);
    }
  }

  @Test
  void theFormIsExplicit() {
    String json =
        HyperParametersJson.write(ExampleRuns.hyperParameters(new Optimizer.Sgd(0.9, 5, 0)));

    assertThat(json)
        .startsWith("{\"bits\":32,\"seed\":7,\"epochs\":40,\"batchSize\":128,")
        .contains("\"optimizer\":{\"kind\":\"sgd\",\"momentum\":0.9,\"clipNorm\":5.0,")
        .contains("\"modalityGapWeight\":0.8");
  }

  @Test
  void aMissingSettingIsNamedAndNotGuessed() {
    String json = HyperParametersJson.write(ExampleRuns.hyperParameters(new Optimizer.Adam(5, 0)));

    assertThatThrownBy(() -> HyperParametersJson.read(json.replace("\"batchSize\":128,", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("batchSize");
  }

  @Test
  void anUnknownSettingIsNamedAndNotPassedOver() {
    String json = HyperParametersJson.write(ExampleRuns.hyperParameters(new Optimizer.Adam(5, 0)));

    assertThatThrownBy(
            () -> HyperParametersJson.read(json.replace("{\"bits\"", "{\"bytes\":4,\"bits\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes");
  }
}
