package dev.cmimh.app.desk;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.task.Once;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.workbench.OpenData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What the program works on. Each part is there when it has been opened in the background. */
public final class Workspace implements AutoCloseable {

  private final ExplorerHome home;
  private final Background background;
  private final Texts texts;
  private final OpenParts parts = OpenParts.none();
  private final Once<StarterRun> shipped;
  private final EngineStart engineStart;
  private final DataOpening dataOpening;
  private final List<Runnable> closers = new ArrayList<>();
  private Cancellation storeOpening = new Cancellation();

  /** The same with the texts that ship. */
  public Workspace(ExplorerHome home, Background background) {
    this(home, background, Texts.shipped());
  }

  /**
   * @param home the folder of runs and caches
   */
  public Workspace(ExplorerHome home, Background background, Texts texts) {
    this(
        home,
        background,
        texts,
        device ->
            EngineRuntime.start(device)
                .withThreads(Runtime.getRuntime().availableProcessors())
                .givingWay(),
        StarterRun::read);
  }

  /**
   * @param engines starts the engine on a device
   * @param starters reads the run that ships
   */
  Workspace(
      ExplorerHome home,
      Background background,
      Texts texts,
      Function<ComputeDevice, EngineRuntime> engines,
      Callable<StarterRun> starters) {
    this.shipped = new Once<>(starters);
    this.home = home;
    this.background = background;
    this.texts = texts;
    this.engineStart = new EngineStart(parts, background, texts, engines);
    this.dataOpening =
        new DataOpening(
            home,
            parts,
            background,
            texts,
            shipped,
            () -> engineStart.startOn(parts.device().get()));
  }

  public ExplorerHome home() {
    return home;
  }

  /** The store of runs; null until it is open. */
  public ReadOnlyObjectProperty<RunStore> store() {
    return parts.store().getReadOnlyProperty();
  }

  /** The data set: pictures, words and labels; null until it is there. */
  public ReadOnlyObjectProperty<PairedDataset> dataset() {
    return parts.dataset().getReadOnlyProperty();
  }

  /** The run that ships with the program; null until it is read, and where it knows other data. */
  public ReadOnlyObjectProperty<StarterRun> starter() {
    return parts.starter().getReadOnlyProperty();
  }

  /** Reads the run that ships, whatever data it knows; not for the user interface's thread. */
  public StarterRun readStarter() throws Exception {
    return shipped.call();
  }

  /** The data set with its features; null until they are there. */
  public ReadOnlyObjectProperty<OpenData> data() {
    return parts.data().getReadOnlyProperty();
  }

  /** The engine on its device; null until it has started. */
  public ReadOnlyObjectProperty<EngineRuntime> engine() {
    return parts.engine().getReadOnlyProperty();
  }

  /** What is being opened now. */
  public ReadOnlyObjectProperty<Activity> activity() {
    return parts.activity().getReadOnlyProperty();
  }

  /** The last thing that was found and repaired, in a sentence; empty where there is none. */
  public ReadOnlyObjectProperty<String> notice() {
    return parts.notice().getReadOnlyProperty();
  }

  /** Why a part could not be opened; null where all went well. */
  public ReadOnlyObjectProperty<Throwable> failure() {
    return parts.failure().getReadOnlyProperty();
  }

  /** Names of the label sets of the data set, in their own order; empty where there are none. */
  public ReadOnlyObjectProperty<List<String>> labelSets() {
    return parts.labelSets().getReadOnlyProperty();
  }

  /** The device that is used, or is being started. */
  public ReadOnlyObjectProperty<ComputeDevice> device() {
    return parts.device().getReadOnlyProperty();
  }

  /** Whether a data set is being opened that can be given up. */
  public ReadOnlyBooleanProperty cancellable() {
    return parts.cancellable().getReadOnlyProperty();
  }

  /**
   * Opens everything, one part after the other: pictures and words are there at once and the run
   * that ships, which is read meanwhile, soon after, while features may take half a minute. What
   * was open before gives way only when the other data set could be read, and comes back where its
   * features cannot be computed. Where nothing was open, the embedded data set is opened in the
   * place of one that cannot be. A part that cannot be opened is told; the others are opened all
   * the same.
   *
   * @param nameOrFolder name or folder
   */
  public void open(String nameOrFolder, ComputeDevice device) {
    storeOpening.cancel();
    parts.failure().set(null);
    parts.device().set(device);
    if (parts.store().get() != null) {
      dataOpening.open(nameOrFolder);
      return;
    }
    parts.activity().set(Activity.of(texts.get("workspace.store")));
    storeOpening =
        background.run(
            _ -> RunStore.open(home),
            opened -> {
              keep(opened);
              dataOpening.open(nameOrFolder);
            },
            cause -> {
              parts.failure().set(cause);
              dataOpening.open(nameOrFolder);
            });
    background.run(_ -> shipped.call(), _ -> {}, _ -> {});
  }

  /** Gives up what is being opened; the data set that was open before comes back. */
  public void cancelOpening() {
    dataOpening.cancel();
  }

  /** Starts the engine anew on another device; what trains meanwhile goes on where it is. */
  public void useDevice(ComputeDevice device) {
    parts.failure().set(null);
    engineStart.startOn(device);
  }

  /**
   * Judges retrieval by a label set from now on, in each data set that has it: in runs that begin,
   * and where answers are marked that share a label with the query.
   */
  public void judgeBy(String labelSet) {
    dataOpening.judgeBy(labelSet);
  }

  /** Does something before the store is closed, such as ending what writes to it. */
  public void whenClosing(Runnable work) {
    closers.add(work);
  }

  @Override
  public void close() {
    storeOpening.cancel();
    dataOpening.close();
    engineStart.cancel();
    closers.forEach(Runnable::run);
    Optional.ofNullable(parts.store().get()).ifPresent(RunStore::close);
  }

  private void keep(RunStore opened) {
    parts.store().set(opened);
    opened
        .damagedDatabase()
        .ifPresent(kept -> parts.tell(texts.get("workspace.database-damaged", kept.toString())));
  }
}
