package dev.cmimh.app.desk;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.failure.FailureSentence;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterRun;
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
  private final ReadOnlyObjectWrapper<PairedDataset> dataset = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<StarterRun> starter = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<OpenData> data = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<EngineRuntime> engine = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(Activity.NONE);
  private final ReadOnlyObjectWrapper<String> notice = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final AtomicReference<Activity> latestActivity = new AtomicReference<>();
  private Cancellation opening = new Cancellation();
  private Optional<ComputeDevice> startedOn = Optional.empty();

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

  /** The data set: pictures, words and labels; null until it is there. */
  public ReadOnlyObjectProperty<PairedDataset> dataset() {
    return dataset.getReadOnlyProperty();
  }

  /** The run that ships with the program; null until it is read, and where it knows other data. */
  public ReadOnlyObjectProperty<StarterRun> starter() {
    return starter.getReadOnlyProperty();
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
   * Opens everything, one part after the other: pictures and words are there at once and the run
   * that ships soon after, while features may take half a minute. What was open before gives way
   * only when the other data set could be read. A part that cannot be opened is told; the others
   * are opened all the same.
   *
   * @param nameOrFolder name or folder
   */
  public void open(String nameOrFolder, ComputeDevice device) {
    opening.cancel();
    failure.set(null);
    if (store.get() != null) {
      openDataset(nameOrFolder, device);
      return;
    }
    activity.set(Activity.of("Opening the runs"));
    opening =
        background.run(
            _ -> RunStore.open(home),
            opened -> {
              keep(opened);
              openDataset(nameOrFolder, device);
            },
            cause -> {
              failure.set(cause);
              openDataset(nameOrFolder, device);
            });
  }

  /** Gives up what is being opened; the parts that are open stay so. */
  public void cancelOpening() {
    opening.cancel();
    activity.set(Activity.NONE);
  }

  /** Starts the engine anew on another device; what trains meanwhile goes on where it is. */
  public void useDevice(ComputeDevice device) {
    if (data.get() != null) {
      failure.set(null);
      startEngine(device);
    }
  }

  @Override
  public void close() {
    opening.cancel();
    Optional.ofNullable(store.get()).ifPresent(RunStore::close);
  }

  private void keep(RunStore opened) {
    store.set(opened);
    opened
        .damagedDatabase()
        .ifPresent(
            kept ->
                notice.set(
                    "The data base of runs was damaged. It is kept as %s, and a new one was begun."
                        .formatted(kept)));
  }

  private void openDataset(String nameOrFolder, ComputeDevice device) {
    activity.set(Activity.of("Opening the data set " + nameOrFolder));
    DataOpener opener = new DataOpener(home, text -> background.tell(() -> notice.set(text)));
    opening =
        background.run(
            _ -> opener.openDataset(nameOrFolder),
            there -> {
              data.set(null);
              starter.set(null);
              dataset.set(there);
              openStarter(opener, device);
            },
            this::failToOpen);
  }

  /** What stays open keeps working, so that is a notice; with nothing open it is a failure. */
  private void failToOpen(Throwable cause) {
    Optional<String> sentence = FailureSentence.of(cause);
    if (dataset.get() == null || sentence.isEmpty()) {
      fail(cause);
    } else {
      activity.set(Activity.NONE);
      notice.set(
          "%s. The data set %s stays open."
              .formatted(sentence.get().replaceFirst("\\.$", ""), dataset.get().name()));
    }
  }

  private void openStarter(DataOpener opener, ComputeDevice device) {
    PairedDataset there = dataset.get();
    opening =
        background.run(
            _ -> Optional.of(StarterRun.read()).filter(run -> run.fits(there)),
            run -> {
              starter.set(run.orElse(null));
              openFeatures(opener, device);
            },
            cause -> {
              failure.set(cause);
              openFeatures(opener, device);
            });
  }

  private void openFeatures(DataOpener opener, ComputeDevice device) {
    PairedDataset there = dataset.get();
    activity.set(Activity.of("Opening the features"));
    opening =
        background.run(
            cancellation ->
                opener.openFeatures(
                    there,
                    (stage, done, total) ->
                        report(
                            cancellation,
                            new Activity(stage.label(), (double) done / Math.max(1, total))),
                    cancellation::isCancelled),
            opened -> {
              data.set(opened);
              startEngineUnlessOn(device);
            },
            this::fail);
  }

  private void startEngineUnlessOn(ComputeDevice device) {
    if (engine.get() != null && startedOn.equals(Optional.of(device))) {
      activity.set(Activity.NONE);
    } else {
      startEngine(device);
    }
  }

  private void startEngine(ComputeDevice device) {
    activity.set(Activity.of("Starting PyTorch"));
    opening =
        background.run(
            _ -> EngineRuntime.start(device).withThreads(allThreads()).givingWay(),
            started -> {
              startedOn = Optional.of(device);
              engine.set(started);
              activity.set(Activity.NONE);
            },
            this::fail);
  }

  /** Many reports become one message: only the newest is of interest. */
  private void report(Cancellation cancellation, Activity newest) {
    if (latestActivity.getAndSet(newest) == null) {
      background.tell(() -> show(cancellation, latestActivity.getAndSet(null)));
    }
  }

  private void show(Cancellation cancellation, Activity newest) {
    if (!cancellation.isCancelled()) {
      activity.set(newest);
    }
  }

  private void fail(Throwable cause) {
    activity.set(Activity.NONE);
    failure.set(cause);
  }

  private static int allThreads() {
    return Runtime.getRuntime().availableProcessors();
  }
}
