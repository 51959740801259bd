package dev.cmimh.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineRuntimeTest {

  private final EngineRuntime runtime = EngineRuntime.start(new ComputeDevice.Cpu());

  @Test
  void provenanceNamesTheEngineItsVersionAndTheThreads() {
    assertThat(runtime.engine()).matches("PyTorch \\d+\\.\\d+\\.\\d+.*");
    assertThat(runtime.device()).isEqualTo("cpu, 1 thread");
    assertThat(runtime.withThreads(3).device()).isEqualTo("cpu, 3 threads");
    assertThat(runtime.onHost()).isTrue();
  }

  @Test
  void aThreadWithoutALimitUsesOneThread() throws Exception {
    runtime.limitThisThread(3);

    assertThat(threadsOf(() -> {})).isEqualTo(1);
  }

  @Test
  void theLimitOfOneThreadDisturbsNoOther() throws Exception {
    runtime.limitThisThread(2);

    assertThat(threadsOf(() -> runtime.limitThisThread(3))).isEqualTo(3);
    assertThat(threadsOf(() -> runtime.limitThisThread(1))).isEqualTo(1);
    assertThat(JniUtils.getNumThreads()).isEqualTo(2);
    runtime.limitThisThread(1);
    assertThat(JniUtils.getNumThreads()).isEqualTo(1);
  }

  @Test
  void threadsAreAtLeastOne() {
    assertThatThrownBy(() -> runtime.withThreads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The threads must be at least 1, but are 0");
  }

  /** What the engine tells a new thread that has done some work and then used the engine. */
  private int threadsOf(Runnable work) throws Exception {
    FutureTask<Integer> asked =
        new FutureTask<>(
            () -> {
              work.run();
              try (NDManager manager = runtime.newManager()) {
                assertThat(manager.ones(new Shape(64, 64)).sum().getFloat()).isEqualTo(4096);
              }
              return JniUtils.getNumThreads();
            });
    Thread.ofPlatform().start(asked);
    return asked.get(30, TimeUnit.SECONDS);
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
