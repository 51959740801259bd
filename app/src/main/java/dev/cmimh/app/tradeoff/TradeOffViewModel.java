package dev.cmimh.app.tradeoff;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.sweep.Swept;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialState;
import dev.cmimh.model.trial.SweepPhase;
import dev.cmimh.model.trial.SweepProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Decides for the Trade-off screen: plans, begins and watches sweeps, and looks into their points.
 * Used on the user interface's thread.
 */
public final class TradeOffViewModel {

  private static final String SHOWN = "tradeoff.sweep";

  private final Workspace workspace;
  private final SweepDesk desk;
  private final Background background;
  private final Newest listing;
  private final Memory memory;
  private final Texts texts;
  private final SweepForm form;
  private final SweepStatus status;
  private final ObservableList<Sweep> sweeps = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Sweep>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Double> chosenValue = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<TradeOffState> state = new ReadOnlyObjectWrapper<>();
  private Optional<Throwable> failure = Optional.empty();
  private boolean showNext;

  public TradeOffViewModel(
      Workspace workspace,
      SweepDesk desk,
      NextRun nextRun,
      Background background,
      Memory memory,
      Texts texts,
      int cores) {
    this.workspace = workspace;
    this.desk = desk;
    this.background = background;
    this.listing = new Newest(background);
    this.memory = memory;
    this.texts = texts;
    this.form = new SweepForm(nextRun, memory, texts, cores);
    this.status = new SweepStatus(texts);
    form.onChange(this::update);
    nextRun.parameters().addListener((_, _, _) -> update());
    workspace.data().addListener((_, _, _) -> update());
    desk.progress().addListener((_, before, progress) -> follow(before, progress));
    desk.failure().addListener((_, _, cause) -> fail(cause));
    workspace.store().subscribe(store -> Optional.ofNullable(store).ifPresent(this::list));
    Optional.ofNullable(desk.progress().get()).ifPresent(progress -> follow(null, progress));
    update();
  }

  public SweepForm form() {
    return form;
  }

  /** All sweeps, newest first. */
  public ObservableList<Sweep> sweeps() {
    return FXCollections.unmodifiableObservableList(sweeps);
  }

  /** The sweep on show, as far as it has come; empty where there is none. */
  public ReadOnlyObjectProperty<Optional<Sweep>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The value whose runs are shown; null where there is none. */
  public ObjectProperty<Double> chosenValue() {
    return chosenValue;
  }

  public ReadOnlyObjectProperty<TradeOffState> state() {
    return state.getReadOnlyProperty();
  }

  /** The trials of the chosen value, by number. */
  public List<SweptTrial> chosenTrials() {
    Double value = chosenValue.get();
    return value == null ? List.of() : trials(trial -> trial.trial().value() == value);
  }

  /** The trials on show that have failed, by number. */
  public List<SweptTrial> failedTrials() {
    return trials(trial -> trial.state() == TrialState.FAILED);
  }

  /** Begins the typed plan; its sweep is shown from now on. */
  public void start() {
    if (state.get().canStart()) {
      failure = Optional.empty();
      showNext = true;
      desk.begin(plan(), form.sharing());
      update();
    }
  }

  /** Pauses the sweep that goes on, or lets it go on. */
  public void pauseOrResume() {
    if (state.get().paused()) {
      desk.resume();
    } else {
      desk.pause();
    }
  }

  /** Ends the trials at work; their checkpoints are kept. */
  public void cancel() {
    desk.cancel();
  }

  /**
   * Goes on with the sweep on show.
   *
   * @param retryFailed whether trials that have failed are tried again
   */
  public void goOn(boolean retryFailed) {
    shown
        .get()
        .filter(_ -> !desk.isActive())
        .ifPresent(
            sweep -> {
              failure = Optional.empty();
              desk.goOn(sweep.id(), retryFailed, form.sharing());
              update();
            });
  }

  /** Shows another sweep. */
  public void show(Sweep sweep) {
    if (!shown.get().map(Sweep::id).equals(Optional.of(sweep.id()))) {
      chosenValue.set(null);
    }
    memory.put(SHOWN, sweep.id());
    shown.set(Optional.of(going(sweep.id()).map(SweepProgress::sweep).orElse(sweep)));
    update();
  }

  /**
   * Finds the run of a trial.
   *
   * @param found hears it; where it is gone, the problem is told instead
   */
  public void findRun(SweptTrial trial, Consumer<Run> found) {
    RunStore store = workspace.store().get();
    if (store != null && trial.run().isPresent()) {
      var _ = background.run(_ -> store.find(trial.run().get()), found, this::fail);
    }
  }

  private List<SweptTrial> trials(Predicate<SweptTrial> wanted) {
    return shown.get().stream().flatMap(sweep -> sweep.trials().stream()).filter(wanted).toList();
  }

  private void follow(SweepProgress before, SweepProgress progress) {
    String id = progress.sweep().id();
    boolean begins = before == null || !before.sweep().id().equals(id);
    if (begins && showNext) {
      showNext = false;
      show(progress.sweep());
    }
    keep(progress.sweep());
    if (shown.get().filter(sweep -> sweep.id().equals(id)).isPresent()) {
      shown.set(Optional.of(progress.sweep()));
    }
    update();
  }

  /** In its place among the sweeps, or before all others. */
  private void keep(Sweep sweep) {
    for (int i = 0; i < sweeps.size(); i++) {
      if (sweeps.get(i).id().equals(sweep.id())) {
        if (!sweeps.get(i).equals(sweep)) {
          sweeps.set(i, sweep);
        }
        return;
      }
    }
    sweeps.addFirst(sweep);
  }

  private void list(RunStore store) {
    listing.run(_ -> store.sweeps().list(), this::put, this::fail);
  }

  private void put(List<Sweep> stored) {
    sweeps.setAll(stored);
    Optional.ofNullable(desk.progress().get()).ifPresent(progress -> keep(progress.sweep()));
    if (shown.get().isEmpty()) {
      Optional<String> remembered = memory.get(SHOWN);
      stored.stream()
          .filter(sweep -> remembered.equals(Optional.of(sweep.id())))
          .findFirst()
          .or(() -> stored.stream().findFirst())
          .ifPresent(this::show);
    }
    update();
  }

  private void fail(Throwable cause) {
    failure = Optional.ofNullable(cause);
    update();
  }

  private Optional<SweepProgress> going(String sweep) {
    return Optional.ofNullable(desk.progress().get())
        .filter(progress -> progress.sweep().id().equals(sweep));
  }

  private SweepPlan plan() {
    PairedDataset dataset = workspace.data().get().dataset();
    return form.plan(dataset.name()).on(dataset);
  }

  private void update() {
    boolean active = desk.isActive();
    Optional<Sweep> sweep = shown.get();
    Optional<SweepProgress> progress = sweep.flatMap(each -> going(each.id()));
    String problem = failure.map(this::sentence).orElse("");
    String summary = "";
    boolean planned = false;
    if (workspace.data().get() != null) {
      try {
        form.sharing();
        summary = summary(plan());
        planned = true;
      } catch (IllegalArgumentException e) {
        problem = e.getMessage();
      }
    } else {
      summary = texts.get("tradeoff.opening");
    }
    state.set(
        new TradeOffState(
            planned && !active,
            active,
            Optional.ofNullable(desk.progress().get())
                .filter(each -> each.phase() == SweepPhase.PAUSED)
                .isPresent(),
            !active && planned && sweep.filter(each -> !each.isOver()).isPresent(),
            !active && planned && !failedTrials().isEmpty(),
            summary,
            problem,
            sweep.map(each -> status.of(each, progress)).orElse(""),
            sweep.map(each -> share(each, progress)).orElse(0.0)));
  }

  private String summary(SweepPlan plan) {
    String trials = String.valueOf(plan.trials().size());
    String bits = String.valueOf(plan.swept().base().bits());
    return switch (plan.swept()) {
      case Swept.Cmimh cmimh ->
          texts.get("tradeoff.summary", trials, String.valueOf(cmimh.epochs()), bits);
      case Swept.Rival rival ->
          texts.get("tradeoff.summary.rival", trials, rival.methodLabel(), bits);
    };
  }

  private static double share(Sweep sweep, Optional<SweepProgress> progress) {
    return progress
        .map(SweepProgress::share)
        .orElseGet(
            () ->
                sweep.trials().stream().filter(trial -> trial.state().isFinal()).count()
                    / (double) sweep.trials().size());
  }

  private String sentence(Throwable cause) {
    return new FailureText(texts).sentence(cause);
  }
}
