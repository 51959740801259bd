package dev.cmimh.model.cli;

import picocli.CommandLine.Option;

/** Where the networks run. */
final class DeviceOptions {

  @Option(
      names = "--device",
      paramLabel = "cpu|gpu:N",
      defaultValue = "cpu",
      description = "Where the networks run; default: ${DEFAULT-VALUE}.")
  private String device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; default: one per processor.")
  private Integer threads;

  String device() {
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
}
