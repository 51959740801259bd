package dev.cmimh.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeDeviceTest {

  @Test
  void devicesAreReadByTheirNames() {
    assertThat(ComputeDevice.parse("cpu")).isEqualTo(new ComputeDevice.Cpu());
    assertThat(ComputeDevice.parse("gpu")).isEqualTo(new ComputeDevice.Gpu(0));
    assertThat(ComputeDevice.parse("gpu:0")).isEqualTo(new ComputeDevice.Gpu(0));
    assertThat(ComputeDevice.parse("gpu:12")).isEqualTo(new ComputeDevice.Gpu(12));
  }

  @Test
  void aDeviceIsWrittenAsItIsRead() {
    for (String name : new String[] {"cpu", "gpu:0", "gpu:3"}) {
      assertThat(ComputeDevice.parse(name)).hasToString(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CPU", "cuda", "gpu:", "gpu:-1", "gpu:x", "gpu:1000", "gpu:0 "})
  void anUnknownNameIsRefusedWithTheKnownOnes(String name) {
    assertThatThrownBy(() -> ComputeDevice.parse(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no device called '%s': write cpu, or gpu:0 for the first graphics processor",
            name);
  }

  @Test
  void theMainProcessorIsAlwaysThere() {
    assertThat(new ComputeDevice.Cpu().requireAmong(0)).isEqualTo(new ComputeDevice.Cpu());
  }

  @Test
  void aGraphicsProcessorIsThereIfItsNumberIsBelowTheirCount() {
    assertThat(new ComputeDevice.Gpu(1).requireAmong(2)).isEqualTo(new ComputeDevice.Gpu(1));
  }

  @Test
  void withoutGraphicsProcessorsTheMessageSaysHowToGetOne() {
    assertThatThrownBy(() -> new ComputeDevice.Gpu(0).requireAmong(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Device gpu:0 was asked for, but the engine sees no graphics processor: build with"
                + " -Pcuda and an NVIDIA driver, or use --device cpu");
  }

  @Test
  void aGraphicsProcessorBeyondTheLastIsToldWithTheKnownOnes() {
    assertThatThrownBy(() -> new ComputeDevice.Gpu(2).requireAmong(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Device gpu:2 was asked for, but this machine has 2: use gpu:0 to gpu:1");
  }
}
