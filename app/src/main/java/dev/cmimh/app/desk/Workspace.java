package dev.cmimh.app.desk;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.DataOpener;
import dev.cmimh.model.workbench.OpenData;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the program works on. Each part is there when it has been opened in the background. */
public final class Workspace implements AutoCloseable {

  private final ExplorerHome home;
  private final Background background;
  private final ReadOnlyObjectWrapper<RunStore> store = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<OpenData> data = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<EngineRuntime> engine = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(Activity.NONE);
  private final ReadOnlyObjectWrapper<String> notice = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final AtomicReference<Activity> latestActivity = new AtomicReference<>();

  /**
   * @param home the folder of runs and caches
   */
  public Workspace(ExplorerHome home, Background background) {
    this.home = home;
    this.background = background;
  }

  public ExplorerHome home() {
    return home;
  }

  /** The store of runs; null until it is open. */
  public ReadOnlyObjectProperty<RunStore> store() {
    return store.getReadOnlyProperty();
  }

  /** The data set with its features; null until they are there. */
  public ReadOnlyObjectProperty<OpenData> data() {
    return data.getReadOnlyProperty();
  }

  /** The engine on its device; null until it has started. */
  public ReadOnlyObjectProperty<EngineRuntime> engine() {
    return engine.getReadOnlyProperty();
  }

  /** What is being opened now. */
  public ReadOnlyObjectProperty<Activity> activity() {
    return activity.getReadOnlyProperty();
  }

  /** The last thing that was found and repaired, in a sentence; empty where there is none. */
  public ReadOnlyObjectProperty<String> notice() {
    return notice.getReadOnlyProperty();
  }

  /** Why a part could not be opened; null where all went well. */
  public ReadOnlyObjectProperty<Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  /**
   * Opens everything, one after the other.
   *
   * @param dataSet name or folder
   */
  public void open(String dataSet, ComputeDevice device) {
    failure.set(null);
    activity.set(Activity.of("Opening the runs"));
    background.run(
        _ -> RunStore.open(home), opened -> openData(opened, dataSet, device), this::fail);
  }

  /** Starts the engine anew on another device; what trains meanwhile goes on where it is. */
  public void useDevice(ComputeDevice device) {
    if (data.get() != null) {
      failure.set(null);
      startEngine(data.get(), device);
    }
  }

  @Override
  public void close() {
    Optional.ofNullable(store.get()).ifPresent(RunStore::close);
  }

  private void openData(RunStore opened, String dataSet, ComputeDevice device) {
    store.set(opened);
    opened
        .damagedDatabase()
        .ifPresent(
            kept ->
                notice.set(
                    "The data base of runs was damaged. It is kept as %s, and a new one was begun."
                        .formatted(kept)));
    activity.set(Activity.of("Opening the data set " + dataSet));
    background.run(
        cancellation ->
            new DataOpener(home, text -> background.tell(() -> notice.set(text)))
                .open(
                    dataSet,
                    (stage, done, total) ->
                        report(new Activity(stage.label(), (double) done / Math.max(1, total))),
                    cancellation::isCancelled),
        there -> startEngine(there, device),
        this::fail);
  }

  private void startEngine(OpenData there, ComputeDevice device) {
    data.set(there);
    activity.set(Activity.of("Starting PyTorch"));
    background.run(
        _ -> EngineRuntime.start(device),
        started -> {
          engine.set(started);
          activity.set(Activity.NONE);
        },
        this::fail);
  }

  /** Many reports become one message: only the newest is of interest. */
  private void report(Activity newest) {
    if (latestActivity.getAndSet(newest) == null) {
      background.tell(() -> activity.set(latestActivity.getAndSet(null)));
    }
  }

  private void fail(Throwable cause) {
    activity.set(Activity.NONE);
    failure.set(cause);
  }
}
