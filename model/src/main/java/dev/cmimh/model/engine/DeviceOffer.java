package dev.cmimh.model.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.util.cuda.CudaUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A device that this machine has.
 *
 * @param device what it is called
 * @param memoryBytes the memory of its own; empty for the main processor, or where unknown
 */
public record DeviceOffer(ComputeDevice device, OptionalLong memoryBytes) {

  /**
   * All devices that the engine can use: the main processor, then each graphics processor. Starts
   * the engine if it has not been started: not for the window's thread.
   *
   * @throws IllegalStateException if the engine's native library cannot be loaded
   */
  public static List<DeviceOffer> ofThisMachine() {
    Engine engine = EngineRuntime.loadEngine();
    List<DeviceOffer> offers = new ArrayList<>();
    offers.add(new DeviceOffer(new ComputeDevice.Cpu(), OptionalLong.empty()));
    for (int index = 0; index < engine.getGpuCount(); index++) {
      offers.add(new DeviceOffer(new ComputeDevice.Gpu(index), memoryOf(index)));
    }
    return List.copyOf(offers);
  }

  /** A driver that does not tell its memory can be used all the same. */
  private static OptionalLong memoryOf(int gpu) {
    try {
      return OptionalLong.of(CudaUtils.getGpuMemory(Device.gpu(gpu)).getMax());
    } catch (RuntimeException | LinkageError e) {
      return OptionalLong.empty();
    }
  }
}
