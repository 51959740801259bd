package dev.cmimh.app.shell;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.DeviceOffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The devices of this machine, and the one on which networks run. */
public final class DeviceChoice {

  private final Background background;
  private final Callable<List<DeviceOffer>> survey;
  private final Consumer<ComputeDevice> use;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<List<DeviceOffer>> offers =
      new ReadOnlyObjectWrapper<>(
          List.of(new DeviceOffer(new ComputeDevice.Cpu(), OptionalLong.empty())));
  private final ReadOnlyObjectWrapper<ComputeDevice> inUse;

  /**
   * @param first the device with which the program begins
   * @param survey finds the devices; slow
   * @param use has the engine run on a device from now on
   * @param failed hears that the devices cannot be found
   */
  public DeviceChoice(
      ComputeDevice first,
      Background background,
      Callable<List<DeviceOffer>> survey,
      Consumer<ComputeDevice> use,
      Consumer<Throwable> failed) {
    this.inUse = new ReadOnlyObjectWrapper<>(first);
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
    return inUse.getReadOnlyProperty();
  }

  /** Looks what there is, in the background. */
  public void look() {
    background.run(_ -> survey.call(), offers::set, failed);
  }

  /** Runs on another device from now on; a run under way ends on its own. */
  public void choose(ComputeDevice device) {
    if (!device.equals(inUse.get())) {
      inUse.set(device);
      use.accept(device);
    }
  }
}
