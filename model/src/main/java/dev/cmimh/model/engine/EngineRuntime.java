package dev.cmimh.model.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/** The one place that starts the engine and knows which one it is. */
public final class EngineRuntime {

  static final String ENGINE = "PyTorch";

  private final Engine engine;
  private final Device device;

  private EngineRuntime(Engine engine, Device device) {
    this.engine = engine;
    this.device = device;
  }

  /**
   * Starts the engine, which takes about a second the first time in a process.
   *
   * @throws IllegalArgumentException if the device is not there
   * @throws IllegalStateException if the engine's native library cannot be loaded
   */
  public static EngineRuntime start(ComputeDevice wanted) {
    Engine engine = loadEngine();
    return new EngineRuntime(
        engine,
        switch (wanted.requireAmong(engine.getGpuCount())) {
          case ComputeDevice.Cpu() -> Device.cpu();
          case ComputeDevice.Gpu(int index) -> Device.gpu(index);
        });
  }

  /** Arrays made by it live on the device until it is closed. */
  public NDManager newManager() {
    return engine.newBaseManager(device);
  }

  /** Whether arrays lie in this process' memory. */
  public boolean onHost() {
    return !device.isGpu();
  }

  /**
   * How many threads one operation may use, for the whole process.
   *
   * @param threads at least 1
   */
  public void useThreads(int threads) {
    JniUtils.setNumThreads(threads);
  }

  /** Name and version of the engine, for a run's provenance. */
  public String engine() {
    return engine.getEngineName() + " " + engine.getVersion();
  }

  /** The device, for a run's provenance. */
  public String device() {
    return onHost() ? "cpu, " + JniUtils.getNumThreads() + " threads" : device.toString();
  }

  static Engine loadEngine() {
    try {
      return Engine.getEngine(ENGINE);
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(
          "The PyTorch library could not be started: "
              + e.getMessage()
              + ". With a build made by -Pcuda, point PYTORCH_LIBRARY_PATH at a CUDA build of"
              + " PyTorch, or allow the download with -Dai.djl.offline=false",
          e);
    }
  }
}
