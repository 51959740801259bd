package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkShapeTest {

  @Test
  void everyWidthIsAtLeastOne() {
    for (int[] widths : new int[][] {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 1}, {1, 1, 1, 0}}) {
      assertThatThrownBy(
              () -> new NetworkShape(widths[0], widths[1], widths[2], widths[3], true, 5, 0, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Every network needs at least one hidden unit");
    }
  }

  @Test
  void theLogitBoundIsANumberOfAtLeastZero() {
    for (double bound : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new NetworkShape(1, 1, 1, 1, true, bound, 0, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The logit bound must be a number of at least 0, but is " + bound);
    }
  }

  @Test
  void dropoutIsAShareBelowOne() {
    assertThatThrownBy(() -> new NetworkShape(1, 1, 1, 1, true, 5, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The image dropout must be at least 0 and below 1, but is 1.0");
    assertThatThrownBy(() -> new NetworkShape(1, 1, 1, 1, true, 5, 0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The text dropout must be at least 0 and below 1, but is NaN");
  }

  @Test
  void samplesOfTheCriticAreAtLeastZero() {
    assertThatThrownBy(() -> new CriticInput(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The samples per critic pair must be at least 0, but are -1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void theShareOfNeighboursIsAShare(double share) {
    assertThatThrownBy(() -> new CriticInput(0, share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The share of neighbours must be 0 to 1, but is " + share);
  }

  @Test
  void theNetworksAreLaidOutAsTheMethodSays() {
    Map<String, Shape> shapes =
        CmimhNetworks.of(new NetworkShape(7, 8, 9, 10, true, 5, 0, 0), 20, 30, 4)
            .layout()
            .parameters()
            .stream()
            .collect(Collectors.toMap(Parameter::name, Parameter::shape));

    assertThat(shapes)
        .containsEntry("image-encoder.0.weight", new Shape(7, 20))
        .containsEntry("image-encoder.1.weight", new Shape(7, 7))
        .containsEntry("image-encoder.2.weight", new Shape(4, 7))
        .containsEntry("image-encoder.2.bias", new Shape(4))
        .containsEntry("image-encoder.skip.weight", new Shape(4, 20))
        .containsEntry("text-encoder.0.weight", new Shape(7, 30))
        .containsEntry("text-decoder.0.weight", new Shape(8, 4))
        .containsEntry("text-decoder.2.weight", new Shape(30, 8))
        .containsEntry("image-critic.2.weight", new Shape(9, 9))
        .containsEntry("text-classifier.2.weight", new Shape(1, 10))
        .hasSize(8 * 6 + 2)
        .doesNotContainKey("image-encoder.skip.bias");
  }

  @Test
  void withoutASkipTheEncodersHaveNoLinearMap() {
    assertThat(
            CmimhNetworks.of(new NetworkShape(7, 8, 9, 10, false, 5, 0, 0), 20, 30, 4)
                .layout()
                .parameters())
        .hasSize(8 * 6)
        .noneMatch(parameter -> parameter.name().contains("skip"));
  }

  @Test
  void parametersDoNotOverlapAndBeginWithTheirDeviation() {
    ParameterLayout layout =
        CmimhNetworks.of(new NetworkShape(64, 64, 64, 64, true, 5, 0, 0), 100, 80, 16).layout();
    float[] values = layout.initialValues(1);

    int end = 0;
    for (Parameter parameter : layout.parameters()) {
      assertThat(parameter.offset()).isGreaterThanOrEqualTo(end);
      end = parameter.offset() + parameter.size();
      double squares = 0;
      for (int i = parameter.offset(); i < end; i++) {
        squares += (double) values[i] * values[i];
      }
      double deviation = Math.sqrt(squares / parameter.size());
      assertThat(deviation)
          .as(parameter.name())
          .isBetween(
              parameter.deviation() * (1 - 4 / Math.sqrt(2.0 * parameter.size())),
              parameter.deviation() * (1 + 4 / Math.sqrt(2.0 * parameter.size())));
    }
    assertThat(layout.size()).isGreaterThanOrEqualTo(end).isEqualTo(values.length);
  }

  @Test
  void namedParametersComeBackFlat() {
    CmimhModel.Form form = new CmimhModel.Form(SmallRun.network(), 6, 5, SmallRun.BITS);
    float[] flat = form.layOut().layout().initialValues(4);

    assertThat(form.flat("copy.", form.named("copy.", flat))).containsExactly(flat);
  }

  @Test
  void aMissingOrMisshapenParameterIsNamed() {
    CmimhModel.Form form = new CmimhModel.Form(SmallRun.network(), 6, 5, SmallRun.BITS);
    Map<String, Tensor> tensors =
        new LinkedHashMap<>(form.named("", form.layOut().layout().initialValues(4)));
    tensors.put("text-critic.1.bias", new Tensor(new long[] {1}, new float[1]));

    assertThatThrownBy(() -> form.flat("", tensors))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parameter text-critic.1.bias is missing or has another size");
  }
}
