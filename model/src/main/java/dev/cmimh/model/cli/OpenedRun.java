package dev.cmimh.model.cli;

import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import java.io.IOException;

/**
 * A run of the store with its data and its model, as commands ask it.
 *
 * @param store where it comes from
 * @param data that it learned from
 * @param model of its newest checkpoint
 */
record OpenedRun(RunStore store, OpenData data, OpenModel model) implements AutoCloseable {

  /**
   * Opens a run.
   *
   * @param name its identifier, or {@link RunStore#LATEST}
   * @throws IOException if its data or its checkpoint cannot be read; the message says which
   */
  static OpenedRun of(Session session, String name, DeviceOptions device) throws IOException {
    RunStore store = session.openStore();
    try {
      Run run = store.find(name);
      OpenData data = session.openData(run.description().dataSet());
      OpenModel model =
          OpenModel.of(
              store, run, () -> session.startEngine(device.device(), device.threads()), data);
      return new OpenedRun(store, data, model);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  Run run() {
    return model.run();
  }

  @Override
  public void close() {
    try (store) {
      model.close();
    }
  }
}
