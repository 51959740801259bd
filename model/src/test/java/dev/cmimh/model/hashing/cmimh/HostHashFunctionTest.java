package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostHashFunctionTest {

  private static final int PAIRS = 21;

  private final TrainingPairs pairs = SmallRun.pairs(PAIRS);

  @ParameterizedTest
  @CsvSource({"true, 5", "true, 0", "false, 2.5", "false, 0"})
  void computesWhatTheEngineComputes(boolean skip, double bound) {
    CmimhModel model = model(skip, bound);
    HostHashFunction host = new HostHashFunction(model);

    try (CmimhHashFunction engine = new CmimhHashFunction(SmallRun.runtime(), model)) {
      FloatMatrix logits = engine.imageLogits(pairs.images());
      assertThat(host.bits()).isEqualTo(SmallRun.BITS);
      assertThat(host.imageLogits(pairs.images()).toArray())
          .containsExactly(logits.toArray(), within(1e-5f));
      assertThat(host.textLogits(pairs.texts()).toArray())
          .containsExactly(engine.textLogits(pairs.texts()).toArray(), within(1e-5f));
      assertThat(host.decodeTexts(logits, pairs.texts().columns()).toArray())
          .containsExactly(
              engine.decodeTexts(logits, pairs.texts().columns()).toArray(), within(1e-5f));
    }
  }

  @Test
  void aRowGetsTheSameLogitsBitForBitAloneAndInABatch() {
    HostHashFunction function = new HostHashFunction(model(true, 5));
    FloatMatrix all = function.imageLogits(pairs.images());

    for (int row = 0; row < PAIRS; row++) {
      assertThat(function.imageLogits(pairs.images().select(new int[] {row})).row(0))
          .containsExactly(all.row(row));
    }
  }

  @Test
  void noRowsGiveNoLogits() {
    FloatMatrix none = pairs.images().select(new int[0]);

    assertThat(new HostHashFunction(model(true, 5)).imageLogits(none).rows()).isZero();
  }

  @Test
  void needsTheParametersThatItNamesAndNoOther() {
    CmimhModel model = model(true, 5);
    Map<String, Tensor> parameters = model.form().named("", model.parameters());
    parameters.keySet().removeIf(name -> !HostHashFunction.uses(name));

    HostHashFunction function = new HostHashFunction(model.form(), parameters);

    assertThat(function.textLogits(pairs.texts()).toArray())
        .containsExactly(new HostHashFunction(model).textLogits(pairs.texts()).toArray());
    parameters.remove("text-encoder.1.bias");
    assertThatThrownBy(() -> new HostHashFunction(model.form(), parameters))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parameter text-encoder.1.bias is missing");
    parameters.keySet().removeIf(name -> name.startsWith("text-decoder."));
    parameters.keySet().removeIf(name -> name.startsWith("image-encoder."));
    assertThatThrownBy(() -> new HostHashFunction(model.form(), parameters))
        .hasMessage("Network image-encoder is missing");
  }

  private CmimhModel model(boolean skip, double bound) {
    CmimhModel.Form form =
        new CmimhModel.Form(
            new NetworkShape(8, 7, 8, 8, skip, bound, 0.2, 0.1),
            pairs.images().columns(),
            pairs.texts().columns(),
            SmallRun.BITS);
    return new CmimhModel(form, form.layOut().layout().initialValues(3));
  }
}
