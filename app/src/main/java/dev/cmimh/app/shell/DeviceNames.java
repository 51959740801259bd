package dev.cmimh.app.shell;

import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.DeviceOffer;
import java.util.Locale;

/** Devices in words. */
final class DeviceNames {

  private final Texts texts;

  DeviceNames(Texts texts) {
    this.texts = texts;
  }

  String of(ComputeDevice device) {
    return switch (device) {
      case ComputeDevice.Cpu() -> texts.get("device.cpu");
      case ComputeDevice.Gpu(int index) -> texts.get("device.gpu", index);
    };
  }

  /** With its memory where that is known. */
  String of(DeviceOffer offer) {
    String name = of(offer.device());
    return offer.memoryBytes().isPresent()
        ? texts.get("device.memory", name, Amounts.bytes(offer.memoryBytes().getAsLong()))
        : name;
  }

  /**
   * As the engine tells what it runs on.
   *
   * @param told such as {@code cpu, 2 threads}
   */
  static String told(String told) {
    return told.replaceFirst("^cpu", "CPU")
        .replaceFirst("^(gpu.*)$", told.toUpperCase(Locale.ROOT));
  }
}
