package dev.cmimh.model.cli;

import dev.cmimh.model.engine.ComputeDevice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the networks run. */
final class DeviceOptions {

  @Option(
      names = "--device",
      paramLabel = "cpu|gpu:N",
      defaultValue = "cpu",
      converter = DeviceOptions.DeviceConverter.class,
      description = "Where the networks run; default: ${DEFAULT-VALUE}.")
  private ComputeDevice device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; default: one per processor.")
  private Integer threads;

  ComputeDevice device() {
    return device;
  }

  /**
   * @throws IllegalArgumentException if it is less than 1
   */
  int threads() {
    if (threads == null) {
      return Session.allThreads();
    }
    if (threads < 1) {
      throw new IllegalArgumentException("The threads must be at least 1, but are " + threads);
    }
    return threads;
  }

  /** Reads the name of a device, so that a wrong one is told before any work begins. */
  static final class DeviceConverter implements ITypeConverter<ComputeDevice> {

    @Override
    public ComputeDevice convert(String name) {
      try {
        return ComputeDevice.parse(name);
      } catch (IllegalArgumentException e) {
        TypeConversionException wrong = new TypeConversionException(e.getMessage());
        wrong.initCause(e);
        throw wrong;
      }
    }
  }
}
