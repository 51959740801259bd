package dev.cmimh.model.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where arrays live and networks run. */
public sealed interface ComputeDevice {

  /** The main processor. */
  record Cpu() implements ComputeDevice {
    @Override
    public String toString() {
      return "cpu";
    }
  }

  /**
   * A graphics processor.
   *
   * @param index its number, from 0
   */
  record Gpu(int index) implements ComputeDevice {
    @Override
    public String toString() {
      return "gpu:" + index;
    }
  }

  /**
   * Reads the name of a device.
   *
   * @param name {@code cpu}, {@code gpu} or {@code gpu:N}
   * @throws IllegalArgumentException if it is neither
   */
  static ComputeDevice parse(String name) {
    if (name.equals("cpu")) {
      return new Cpu();
    }
    Matcher gpu = Pattern.compile("gpu(?::(\\d{1,3}))?").matcher(name);
    if (gpu.matches()) {
      return new Gpu(gpu.group(1) == null ? 0 : Integer.parseInt(gpu.group(1)));
    }
    throw new IllegalArgumentException(
        "There is no device called '%s': write cpu, or gpu:0 for the first graphics processor"
            .formatted(name));
  }

  /**
   * Checks a wish against what the machine has.
   *
   * @param gpuCount number of graphics processors that the engine can use
   * @throws IllegalArgumentException if the device is not there; the message says what to do
   */
  default ComputeDevice requireAmong(int gpuCount) {
    if (this instanceof Gpu(int index) && index >= gpuCount) {
      throw new IllegalArgumentException(
          gpuCount == 0
              ? "Device "
                  + this
                  + " was asked for, but the engine sees no graphics processor: build with -Pcuda"
                  + " and an NVIDIA driver, or use --device cpu"
              : "Device %s was asked for, but this machine has %d: use gpu:0 to gpu:%d"
                  .formatted(this, gpuCount, gpuCount - 1));
    }
    return this;
  }
}
