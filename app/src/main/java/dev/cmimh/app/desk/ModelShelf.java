package dev.cmimh.app.desk;

import dev.cmimh.app.desk.ShelfFailure.Part;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Delay;
import dev.cmimh.app.task.Newest;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.TrainingState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The models that can be asked about the data set: the one in training, those of stored runs, and
 * the one that ships with the program.
 */
public final class ModelShelf {

  private final Workspace workspace;
  private final Newest listing;
  private final LiveModel live;
  private final ModelOpener opener = new ModelOpener();
  private final ObservableList<ModelChoice> choices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Long> renewals = new ReadOnlyObjectWrapper<>(0L);
  private final ReadOnlyObjectWrapper<ShelfFailure> failure = new ReadOnlyObjectWrapper<>();
  private volatile Shelved shelved = Shelved.NOTHING;

  public ModelShelf(Workspace workspace, TrainingDesk desk, Background background, Delay delay) {
    this.workspace = workspace;
    this.listing = new Newest(background);
    this.live = new LiveModel(workspace, background, delay, cause -> fail(Part.TRAINING, cause));
    desk.addListener(live);
    desk.progress().map(RunProgress::isActive).addListener((_, _, active) -> hearActive(active));
    desk.progress().addListener((_, _, now) -> giveWayTo(now));
    workspace
        .dataset()
        .addListener(
            (_, _, _) -> {
              live.forget();
              refresh();
            });
    workspace.starter().addListener((_, _, _) -> refresh());
    workspace.data().addListener((_, _, _) -> refresh());
    live.model().addListener((_, _, _) -> putLiveOnShelf());
    refresh();
  }

  /** What can be chosen, the latest first; none before a model is there. */
  public ObservableList<ModelChoice> choices() {
    return FXCollections.unmodifiableObservableList(choices);
  }

  /** Grows whenever what a choice stands for may have changed. */
  public ReadOnlyObjectProperty<Long> renewals() {
    return renewals.getReadOnlyProperty();
  }

  /**
   * Why runs could not be listed, or the model in training could not be asked; null if well, as
   * when the same has worked since.
   */
  public ReadOnlyObjectProperty<ShelfFailure> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Whether somebody asks or looks at answers: only then is the model in training followed. */
  public void watch(boolean looks) {
    live.watch(looks);
    refreshUnless(!looks);
  }

  /** Looks at the store anew. */
  public void refresh() {
    RunStore store = workspace.store().get();
    if (store == null || workspace.data().get() == null || workspace.dataset().get() == null) {
      listing.cancel();
      putOnShelf(StoredRuns.NONE);
      return;
    }
    String hash = workspace.dataset().get().contentHash();
    listing.run(
        _ -> StoredRuns.of(store, hash), this::putListed, cause -> fail(Part.LISTING, cause));
  }

  /**
   * Opens a model, or gives the one that is open; takes a second the first time: not for the user
   * interface's thread.
   *
   * @return empty where no model knows the data set
   * @throws IOException if it is gone or damaged; the message says so
   * @throws dev.cmimh.model.run.UnknownRunException if the run was deleted
   */
  public Optional<OpenedModel> open(ModelChoice choice) throws IOException {
    return opener.open(choice, shelved);
  }

  /**
   * Length of a model's codes, in bits, without opening it.
   *
   * @return empty where no model knows the data set
   */
  public OptionalInt bits(ModelChoice choice) {
    return switch (choice) {
      case ModelChoice.Latest _ -> latestBits();
      case ModelChoice.Shipped _ -> shippedBits();
      case ModelChoice.Stored(Run run) -> OptionalInt.of(bits(run));
    };
  }

  private OptionalInt latestBits() {
    return shelved
        .live()
        .map(OpenedModel::origin)
        .flatMap(OpenedModel.Origin::trained)
        .or(() -> shelved.runs().own().stream().findFirst())
        .map(run -> OptionalInt.of(bits(run)))
        .orElseGet(this::shippedBits);
  }

  private OptionalInt shippedBits() {
    return shelved
        .starter()
        .map(starter -> OptionalInt.of(bits(starter.record().run())))
        .orElse(OptionalInt.empty());
  }

  private static int bits(Run run) {
    return run.description().hyperParameters().bits();
  }

  /** What was fitted later than the model in training is the latest. */
  private void giveWayTo(RunProgress now) {
    switch (now) {
      case FittingProgress fit when fit.state() == TrainingState.FINISHED -> live.forget();
      case FittingProgress _, TrainingProgress _ -> {}
    }
  }

  /** A run that has ended is asked as a stored one. */
  private void hearActive(boolean active) {
    if (!active) {
      works(Part.TRAINING);
    }
    refreshUnless(active);
  }

  private void refreshUnless(boolean not) {
    if (!not) {
      refresh();
    }
  }

  private void fail(Part part, Throwable cause) {
    failure.set(new ShelfFailure(part, cause));
  }

  private void works(Part part) {
    if (failure.get() != null && failure.get().part() == part) {
      failure.set(null);
    }
  }

  private void putListed(StoredRuns runs) {
    works(Part.LISTING);
    putOnShelf(runs);
  }

  /** Also where it was forgotten: then there is nothing that could not be asked. */
  private void putLiveOnShelf() {
    works(Part.TRAINING);
    putOnShelf(shelved.runs());
  }

  private void putOnShelf(StoredRuns runs) {
    Shelved before = shelved;
    shelved =
        new Shelved(
            Optional.ofNullable(workspace.dataset().get()),
            Optional.ofNullable(workspace.starter().get()),
            Optional.ofNullable(workspace.data().get()),
            Optional.ofNullable(workspace.store().get()),
            Optional.ofNullable(workspace.engine().get()),
            runs,
            live.model().get());
    if (shelved.offersTheSameAs(before)) {
      return;
    }
    List<ModelChoice> now = new ArrayList<>();
    runs.all().forEach(run -> now.add(new ModelChoice.Stored(run)));
    shelved.starter().ifPresent(_ -> now.add(new ModelChoice.Shipped()));
    if (!now.isEmpty() || shelved.live().isPresent()) {
      now.addFirst(new ModelChoice.Latest());
    }
    if (!choices.equals(now)) {
      choices.setAll(now);
    }
    renewals.set(renewals.get() + 1);
  }
}
