package dev.cmimh.app.desk;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.FittingJobs;
import dev.cmimh.model.workbench.TrainingJobs;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The one run that trains in this window, whoever drives it: header, shortcuts or a screen.
 *
 * <p>A process can differentiate for one run at a time, so a new run of whatever method begins only
 * when the last one has ended.
 */
public final class TrainingDesk {

  private final Workspace workspace;
  private final Background background;
  private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
  private final ReadOnlyObjectWrapper<TrainingProgress> training =
      new ReadOnlyObjectWrapper<>(TrainingProgress.none());
  private final ReadOnlyObjectWrapper<RunProgress> progress =
      new ReadOnlyObjectWrapper<>(TrainingProgress.none());
  private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ProgressFeed feed;
  private final FittingBench bench;
  private Optional<TrainingJobs.Job> job = Optional.empty();
  private double stepsPerEpoch;

  /** The same with the texts that ship, where fits take turns with other work. */
  public TrainingDesk(Workspace workspace, Background background) {
    this(workspace, background, background, Texts.shipped());
  }

  /**
   * @param fitting where other methods than CMIMH are fitted, which may take minutes; CMIMH has a
   *     thread of its own
   */
  public TrainingDesk(Workspace workspace, Background background, Background fitting, Texts texts) {
    this.workspace = workspace;
    this.background = background;
    this.feed = new ProgressFeed(background, training, texts);
    this.bench = new FittingBench(fitting, progress::set, texts);
    training.addListener((_, _, now) -> progress.set(now));
  }

  /** Hears everything that a run tells, step by step, on the session's own thread: be quick. */
  public interface RunListener {

    /**
     * A run begins or goes on.
     *
     * @param stepsPerEpoch number of steps in an epoch
     * @param fromStart whether nothing of the run was told before; else the store holds what was
     */
    void begins(Run run, double stepsPerEpoch, boolean fromStart);

    void hears(TrainingEvent event);
  }

  /** From now on, also for the run that is under way. */
  public void addListener(RunListener listener) {
    listeners.add(listener);
    if (training.get().isActive()) {
      job.ifPresent(it -> listener.begins(it.run(), stepsPerEpoch, false));
    }
  }

  /** How far the newest run is, whatever its method; changes at most four times a second. */
  public ReadOnlyObjectProperty<RunProgress> progress() {
    return progress.getReadOnlyProperty();
  }

  /** How far the newest run of CMIMH is, likewise. */
  public ReadOnlyObjectProperty<TrainingProgress> training() {
    return training.getReadOnlyProperty();
  }

  /** Why the last run could not begin; null where it could. */
  public ReadOnlyObjectProperty<Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Whether a run could begin now: everything is open and none is under way. */
  public boolean canTrain() {
    return workspace.store().get() != null
        && workspace.engine().get() != null
        && workspace.data().get() != null
        && !isActive();
  }

  /** Whether a run is beginning, running or paused. */
  public boolean isActive() {
    return progress.get().isActive();
  }

  /**
   * Begins a run of CMIMH.
   *
   * @param name what people call it
   */
  public void train(String name, HyperParameters parameters) {
    begin(parameters, true, jobs -> jobs.begin(name, parameters, this::hear));
  }

  /**
   * Begins a run of another method. It cannot be paused; stopped, it leaves no model.
   *
   * @param name what people call it
   */
  public void fit(String name, HashingMethod method, MethodSettings settings) {
    if (canTrain()) {
      failure.set(null);
      bench.fit(
          name, method, settings, new FittingJobs(workspace.store().get(), workspace.data().get()));
    }
  }

  /** Goes on with a stored run from its checkpoint. */
  public void resume(Run run) {
    begin(run.description().hyperParameters(), false, jobs -> jobs.resume(run, this::hear));
  }

  public void pause() {
    job.ifPresent(it -> it.session().pause());
  }

  /** One batch, then waits. */
  public void step() {
    job.ifPresent(it -> it.session().step());
  }

  /** Goes on after a pause. */
  public void goOn() {
    job.ifPresent(it -> it.session().resume());
  }

  /**
   * Ends the run after the step or round that is going on. A checkpoint of CMIMH is kept; of a
   * method that is fitted at one go nothing is.
   */
  public void stop() {
    job.ifPresent(it -> it.session().stop());
    bench.stop();
  }

  /** Changes weights and learning rates from the next step on. */
  public void change(LiveKnobs knobs) {
    job.filter(_ -> training.get().isActive()).ifPresent(it -> it.session().change(knobs));
  }

  /** Waits until the run under way has written its checkpoint; not for the window's thread. */
  public void stopAndWait() {
    bench.stopAndWait();
    job.ifPresent(
        it -> {
          it.session().stop();
          if (it.session().state() != TrainingState.READY) {
            it.session().end().exceptionally(_ -> TrainingState.FAILED).join();
          }
        });
  }

  @FunctionalInterface
  private interface Beginning {

    TrainingJobs.Job with(TrainingJobs jobs) throws Exception;
  }

  private void begin(HyperParameters parameters, boolean fromStart, Beginning beginning) {
    if (!canTrain()) {
      return;
    }
    failure.set(null);
    training.set(TrainingProgress.beginning(parameters));
    TrainingJobs jobs =
        new TrainingJobs(
            workspace.store().get(), workspace.engine().get(), workspace.data().get(), threads());
    background.run(
        _ -> beginning.with(jobs),
        begun -> start(begun, parameters, jobs.totalSteps(parameters), fromStart),
        this::fail);
  }

  private void start(
      TrainingJobs.Job begun, HyperParameters parameters, long totalSteps, boolean fromStart) {
    job = Optional.of(begun);
    feed.begin(begun.run(), parameters, totalSteps);
    stepsPerEpoch = (double) totalSteps / parameters.epochs();
    listeners.forEach(listener -> listener.begins(begun.run(), stepsPerEpoch, fromStart));
    var _ =
        begun
            .session()
            .end()
            .whenComplete(
                (state, broken) ->
                    feed.endUnlessTold(broken == null ? state : TrainingState.FAILED));
    begun.session().start();
  }

  private void hear(TrainingEvent event) {
    listeners.forEach(listener -> listener.hears(event));
    feed.hear(event);
  }

  private void fail(Throwable cause) {
    training.set(TrainingProgress.none());
    failure.set(cause);
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }
}
