package dev.cmimh.model.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.concurrent.ForkJoinPool;

/** The one place that starts the engine and knows which one it is. */
public final class EngineRuntime {

  static final String ENGINE = "PyTorch";

  private final Engine engine;
  private final Device device;
  private final int threads;
  private final boolean courteous;

  private EngineRuntime(Engine engine, Device device, int threads, boolean courteous) {
    this.engine = engine;
    this.device = device;
    this.threads = threads;
    this.courteous = courteous;
  }

  /**
   * Starts the engine, which takes about a second the first time in a process. Its operations use
   * one thread, unless {@link #limitThisThread} says otherwise.
   *
   * @throws IllegalArgumentException if the device is not there
   * @throws IllegalStateException if the engine's native library cannot be loaded
   */
  public static EngineRuntime start(ComputeDevice wanted) {
    Engine engine = loadEngine();
    ThreadLimit.beOneByDefault();
    Device device =
        switch (wanted.requireAmong(engine.getGpuCount())) {
          case ComputeDevice.Cpu() -> Device.cpu();
          case ComputeDevice.Gpu(int index) -> Device.gpu(index);
        };
    return new EngineRuntime(engine, device, 1, false);
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
   * The same engine for work that may use some threads.
   *
   * @param threads at least 1
   */
  public EngineRuntime withThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("The threads must be at least 1, but are " + threads);
    }
    return new EngineRuntime(engine, device, threads, courteous);
  }

  /** The same engine for training that gives way to whatever else wants the processor. */
  public EngineRuntime givingWay() {
    return new EngineRuntime(engine, device, threads, true);
  }

  /** Threads that training with it may use; searching uses its caller's. */
  public int threads() {
    return threads;
  }

  /**
   * How many threads one operation that this thread calls may use; others are not disturbed. A
   * thread for which nothing was said uses one.
   *
   * @param most at least 1
   */
  public void limitThisThread(int most) {
    ThreadLimit.ofThisThread(most);
  }

  /**
   * Prepares this thread for training.
   *
   * @param most threads that one operation may use, at least 1
   */
  public void prepareThisThread(int most) {
    limitThisThread(most);
    if (courteous) {
      ThreadCourtesy.ofThisThread();
    }
  }

  /**
   * Threads for what training computes without the engine: as many as it may use, giving way as its
   * own do. Their number changes no result.
   *
   * @return to be closed by whoever trains
   */
  public ForkJoinPool newPool() {
    return new ForkJoinPool(
        threads, pool -> new TrainingWorker(pool, courteous), null, /* asyncMode= */ false);
  }

  /** Name and version of the engine, for a run's provenance. */
  public String engine() {
    return engine.getEngineName() + " " + engine.getVersion();
  }

  /** The device, for a run's provenance. */
  public String device() {
    return onHost()
        ? "cpu, %d %s".formatted(threads, threads == 1 ? "thread" : "threads")
        : device.toString();
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
