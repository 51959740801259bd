package dev.cmimh.app.shell;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.DeviceOffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The devices of this machine, and the one on which networks run; it comes back at next start. */
public final class DeviceChoice {

  private static final String KEY = "workspace.device";
  private static final ComputeDevice MAIN_PROCESSOR = new ComputeDevice.Cpu();

  private final ReadOnlyObjectProperty<ComputeDevice> inUse;
  private final Memory memory;
  private final Background background;
  private final Callable<List<DeviceOffer>> survey;
  private final Consumer<ComputeDevice> use;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<List<DeviceOffer>> offers =
      new ReadOnlyObjectWrapper<>(List.of(new DeviceOffer(MAIN_PROCESSOR, OptionalLong.empty())));

  /**
   * @param inUse the device that is used, or is being started; one that cannot be used gives way
   * @param survey finds the devices; slow
   * @param use has the engine run on a device from now on
   * @param failed hears that the devices cannot be found
   */
  public DeviceChoice(
      ReadOnlyObjectProperty<ComputeDevice> inUse,
      Memory memory,
      Background background,
      Callable<List<DeviceOffer>> survey,
      Consumer<ComputeDevice> use,
      Consumer<Throwable> failed) {
    this.inUse = inUse;
    this.memory = memory;
    this.background = background;
    this.survey = survey;
    this.use = use;
    this.failed = failed;
  }

  /** The main processor first; before it was looked, that is all there is. */
  public ReadOnlyObjectProperty<List<DeviceOffer>> offers() {
    return offers.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ComputeDevice> inUse() {
    return inUse;
  }

  /** The device of the last start, the main processor at the first. Remembers it from now on. */
  ComputeDevice remembered() {
    ComputeDevice device = memory.get(KEY).map(DeviceChoice::known).orElse(MAIN_PROCESSOR);
    inUse.addListener((_, _, now) -> memory.put(KEY, now.toString()));
    return device;
  }

  /** Looks what there is, in the background. */
  public void look() {
    background.run(_ -> survey.call(), offers::set, failed);
  }

  /** Runs on another device from now on; a run under way ends on its own. */
  public void choose(ComputeDevice device) {
    if (!device.equals(inUse.get())) {
      use.accept(device);
    }
  }

  /** A name that an older or newer program wrote may be unknown. */
  private static ComputeDevice known(String name) {
    try {
      return ComputeDevice.parse(name);
    } catch (IllegalArgumentException unknown) {
      return MAIN_PROCESSOR;
    }
  }
}
