package dev.cmimh.app.desk;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.workbench.OpenData;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the workspace shows of itself: written by who opens a part, read by all others. */
record OpenParts(
    ReadOnlyObjectWrapper<RunStore> store,
    ReadOnlyObjectWrapper<PairedDataset> dataset,
    ReadOnlyObjectWrapper<List<String>> labelSets,
    ReadOnlyObjectWrapper<StarterRun> starter,
    ReadOnlyObjectWrapper<OpenData> data,
    ReadOnlyObjectWrapper<EngineRuntime> engine,
    ReadOnlyObjectWrapper<ComputeDevice> device,
    ReadOnlyObjectWrapper<Activity> activity,
    ReadOnlyBooleanWrapper cancellable,
    ReadOnlyObjectWrapper<String> notice,
    ReadOnlyObjectWrapper<Throwable> failure) {

  static OpenParts none() {
    return new OpenParts(
        new ReadOnlyObjectWrapper<>(),
        new ReadOnlyObjectWrapper<>(),
        new ReadOnlyObjectWrapper<>(List.of()),
        new ReadOnlyObjectWrapper<>(),
        new ReadOnlyObjectWrapper<>(),
        new ReadOnlyObjectWrapper<>(),
        new ReadOnlyObjectWrapper<>(new ComputeDevice.Cpu()),
        new ReadOnlyObjectWrapper<>(Activity.NONE),
        new ReadOnlyBooleanWrapper(),
        new ReadOnlyObjectWrapper<>(""),
        new ReadOnlyObjectWrapper<>());
  }

  /** Tells a sentence, also where it is the same as the last one. */
  void tell(String sentence) {
    notice.set("");
    notice.set(sentence);
  }

  /** A part cannot be opened, and there is nothing in its place. */
  void fail(Throwable cause) {
    activity.set(Activity.NONE);
    failure.set(cause);
  }
}
