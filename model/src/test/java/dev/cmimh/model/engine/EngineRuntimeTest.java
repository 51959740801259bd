package dev.cmimh.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class EngineRuntimeTest {

  private final EngineRuntime runtime = EngineRuntime.start(new ComputeDevice.Cpu());

  @Test
  void provenanceNamesTheEngineItsVersionAndTheThreads() {
    runtime.useThreads(1);

    assertThat(runtime.engine()).matches("PyTorch \\d+\\.\\d+\\.\\d+.*");
    assertThat(runtime.device()).isEqualTo("cpu, 1 threads");
    assertThat(runtime.onHost()).isTrue();
  }

  @Test
  void derivativesFlowToTheArraysThatAScalarCameFrom() {
    try (NDManager manager = runtime.newManager();
        GradientScope gradients = GradientScope.open()) {
      NDArray leaf = manager.create(new float[] {1, 2, 3});
      leaf.setRequiresGradient(true);

      gradients.differentiate(leaf.square().sum());

      assertThat(leaf.getGradient().toFloatArray()).containsExactly(2, 4, 6);
    }
  }

  @Test
  void onlyOneScopeIsOpenAtATime() {
    try (GradientScope first = GradientScope.open()) {
      assertThat(first).isNotNull();
      assertThatThrownBy(GradientScope::open).isInstanceOf(IllegalStateException.class);
    }
    try (GradientScope next = GradientScope.open()) {
      assertThat(next).isNotNull();
    }
  }
}
