package dev.cmimh.model.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;

/**
 * The stretch of a step in which the engine writes down operations for differentiation.
 *
 * <p>The engine allows one at a time in a process: two runs at once need two processes.
 */
public final class GradientScope implements AutoCloseable {

  private final GradientCollector collector;

  private GradientScope(GradientCollector collector) {
    this.collector = collector;
  }

  /**
   * Opens the scope.
   *
   * @throws IllegalStateException if another one is open in this process
   */
  public static GradientScope open() {
    return new GradientScope(Engine.getEngine(EngineRuntime.ENGINE).newGradientCollector());
  }

  /** Adds the derivative of a scalar to the gradients of the arrays that it came from. */
  public void differentiate(NDArray scalar) {
    collector.backward(scalar);
  }

  @Override
  public void close() {
    collector.close();
  }
}
