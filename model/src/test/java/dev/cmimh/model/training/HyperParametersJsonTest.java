package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.run.ExampleRuns;
import org.junit.jupiter.api.Test;

class HyperParametersJsonTest {

  private final HyperParametersJson json = new HyperParametersJson();

  @Test
  void bothOptimisersComeBackAsTheyWere() {
    for (OptimizerSettings optimizer :
        new OptimizerSettings[] {
          new OptimizerSettings.Adam(0.8, 0.99, 5, 0.25), new OptimizerSettings.Sgd(0.9, 4, 0.5)
        }) {
      HyperParameters settings = ExampleRuns.hyperParameters(optimizer);

      assertThat(json.readHyperParameters(json.write(settings))).isEqualTo(settings);
    }
  }

  @Test
  void theFormIsExplicit() {
    String text = json.write(ExampleRuns.hyperParameters(new OptimizerSettings.Sgd(0.9, 5, 0)));

    assertThat(text)
        .startsWith("{\"bits\":32,\"seed\":7,\"epochs\":40,\"batchSize\":128,")
        .contains("\"optimizer\":{\"kind\":\"sgd\",\"momentum\":0.9,\"clipNorm\":5.0,")
        .contains("\"modalityGapWeight\":0.8");
  }

  @Test
  void aMissingSettingIsNamedAndNotGuessed() {
    String text =
        json.write(ExampleRuns.hyperParameters(new OptimizerSettings.Adam(0.9, 0.999, 5, 0)));

    assertThatThrownBy(() -> json.readHyperParameters(text.replace("\"batchSize\":128,", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("batchSize");
  }

  @Test
  void aTextFromBeforeThereWasANumberOfTrainingPairsIsOfARunThatLearnedFromAll() {
    HyperParameters settings =
        ExampleRuns.hyperParameters(new OptimizerSettings.Adam(0.9, 0.999, 5, 0));
    String text = json.write(settings).replace(",\"trainingPairs\":0", "");

    assertThat(text).doesNotContain("trainingPairs");
    assertThat(json.readHyperParameters(text)).isEqualTo(settings);
    HyperParameters few = settings.with(draft -> draft.trainingPairs = 500);
    assertThat(json.readHyperParameters(json.write(few))).isEqualTo(few);
  }

  @Test
  void aTextFromBeforeThereWereNeighboursOrAShareOfTheImagesIsOfARunWithoutThem() {
    HyperParameters settings =
        ExampleRuns.hyperParameters(new OptimizerSettings.Adam(0.9, 0.999, 5, 0));
    String text =
        json.write(settings)
            .replace(",\"neighbourShare\":0.0", "")
            .replace(",\"imageReconstruction\":1.0", "");
    HyperParameters other =
        settings.with(
            draft -> {
              draft.criticInput = draft.criticInput.withNeighbours(0.4);
              draft.imageReconstruction = 0.3;
            });

    assertThat(text).doesNotContain("neighbourShare").doesNotContain("imageReconstruction");
    assertThat(json.readHyperParameters(text)).isEqualTo(settings);
    assertThat(json.readHyperParameters(json.write(other))).isEqualTo(other);
  }

  @Test
  void anUnknownSettingIsNamedAndNotPassedOver() {
    String text =
        json.write(ExampleRuns.hyperParameters(new OptimizerSettings.Adam(0.9, 0.999, 5, 0)));

    assertThatThrownBy(
            () -> json.readHyperParameters(text.replace("{\"bits\"", "{\"bytes\":4,\"bits\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes");
  }
}
