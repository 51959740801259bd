package dev.cmimh.app.desk;

import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import java.util.Optional;
import java.util.function.Function;

/** Starts the engine on a device; one that cannot be used gives way to the device before. */
final class EngineStart {

  private static final ComputeDevice MAIN_PROCESSOR = new ComputeDevice.Cpu();

  private final OpenParts parts;
  private final Background background;
  private final Texts texts;
  private final Function<ComputeDevice, EngineRuntime> engines;
  private Cancellation starting = new Cancellation();
  private Optional<ComputeDevice> startedOn = Optional.empty();

  /**
   * @param engines starts the engine on a device; takes a second the first time
   */
  EngineStart(
      OpenParts parts,
      Background background,
      Texts texts,
      Function<ComputeDevice, EngineRuntime> engines) {
    this.parts = parts;
    this.background = background;
    this.texts = texts;
    this.engines = engines;
  }

  /** Starts it unless it runs there already. */
  void startOn(ComputeDevice device) {
    starting.cancel();
    parts.device().set(device);
    if (startedOn.equals(Optional.of(device))) {
      parts.activity().set(Activity.NONE);
      return;
    }
    parts.activity().set(Activity.of(texts.get("workspace.engine")));
    starting =
        background.run(
            _ -> engines.apply(device),
            started -> use(device, started),
            cause -> giveWay(device, cause));
  }

  void cancel() {
    starting.cancel();
  }

  private void use(ComputeDevice device, EngineRuntime started) {
    startedOn = Optional.of(device);
    parts.engine().set(started);
    parts.activity().set(Activity.NONE);
  }

  private void giveWay(ComputeDevice device, Throwable cause) {
    if (startedOn.isEmpty() && device.equals(MAIN_PROCESSOR)) {
      parts.fail(cause);
      return;
    }
    parts.tell(
        texts.get(
            startedOn.isPresent() ? "workspace.device.kept" : "workspace.device.cpu",
            new FailureText(texts).sentence(cause)));
    startOn(startedOn.orElse(MAIN_PROCESSOR));
  }
}
