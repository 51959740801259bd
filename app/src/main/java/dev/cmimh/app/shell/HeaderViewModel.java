package dev.cmimh.app.shell;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingState;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

/** Decides what the header shows and what its buttons do. */
public final class HeaderViewModel {

  private final Workspace workspace;
  private final TrainingDesk desk;
  private final NextRun nextRun;
  private final Texts texts;
  private final ObservableValue<TrainingProgress> progress;
  private final ObjectBinding<HeaderState> state;

  public HeaderViewModel(Workspace workspace, TrainingDesk desk, NextRun nextRun, Texts texts) {
    this(workspace, desk, desk.progress(), nextRun, texts);
  }

  HeaderViewModel(
      Workspace workspace,
      TrainingDesk desk,
      ObservableValue<TrainingProgress> progress,
      NextRun nextRun,
      Texts texts) {
    this.workspace = workspace;
    this.desk = desk;
    this.nextRun = nextRun;
    this.texts = texts;
    this.progress = progress;
    Observable[] sources = {
      workspace.store(),
      workspace.dataset(),
      workspace.data(),
      workspace.cancellable(),
      workspace.engine(),
      workspace.failure(),
      progress
    };
    this.state = Bindings.createObjectBinding(this::now, sources);
  }

  ObservableValue<HeaderState> state() {
    return state;
  }

  /** Begins a run with the settings that were chosen for the next one. */
  public void train() {
    HyperParameters parameters = nextRun.parameters().get();
    desk.train(runName(parameters.bits()), parameters);
  }

  /** Pauses, or goes on where it is paused. */
  public void pauseOrGoOn() {
    if (!state.get().canPause()) {
      return;
    }
    if (state.get().paused()) {
      desk.goOn();
    } else {
      desk.pause();
    }
  }

  /** One step, then waits. */
  public void step() {
    if (state.get().canStep()) {
      desk.step();
    }
  }

  public void stop() {
    if (state.get().canStop()) {
      desk.stop();
    }
  }

  /** Figures of other labels do not compare: a run that is judged by them says so. */
  private String runName(int bits) {
    Optional<String> judge = workspace.data().get().defaultLabels().map(LabelSet::name);
    return judge
        .filter(name -> !workspace.labelSets().get().getFirst().equals(name))
        .map(name -> texts.get("header.run-name.judged", bits, name))
        .orElseGet(() -> texts.get("header.run-name", bits));
  }

  private HeaderState now() {
    return now(progress.getValue());
  }

  private HeaderState now(TrainingProgress progress) {
    boolean begun = progress.isActive() && progress.run().isPresent();
    Optional<String> obstacle = obstacle(progress);
    return new HeaderState(
        obstacle.isEmpty(),
        obstacle.orElse(texts.get("header.train.help")),
        begun,
        progress.state() == TrainingState.PAUSED,
        begun,
        begun,
        workspace.engine().get() != null && !progress.isActive(),
        progress.isActive(),
        progress.isActive() && progress.steps() == 0 ? -1 : progress.share(),
        epoch(progress),
        speed(progress),
        timeLeft(progress));
  }

  /** Why no run can begin now, in a sentence. */
  private Optional<String> obstacle(TrainingProgress progress) {
    if (progress.isActive()) {
      return Optional.of(texts.get("header.train.active"));
    }
    if (desk.canTrain()) {
      return Optional.empty();
    }
    if (workspace.failure().get() != null) {
      return Optional.of(texts.get("header.train.failed"));
    }
    if (workspace.data().get() == null) {
      return Optional.of(
          texts.get(
              workspace.dataset().get() == null || workspace.cancellable().get()
                  ? "header.train.opening-data"
                  : "header.train.no-features"));
    }
    return Optional.of(texts.get("header.train.starting-engine"));
  }

  private String epoch(TrainingProgress progress) {
    if (progress.parameters().isEmpty()) {
      return texts.get("header.epoch.none");
    }
    int epochs = progress.parameters().get().epochs();
    int epoch = progress.lastStep().map(StepReport::epoch).orElse(0);
    return texts.get("header.epoch", String.valueOf(epoch), String.valueOf(epochs));
  }

  private String speed(TrainingProgress progress) {
    return progress.isActive() && progress.stepsPerSecond() > 0
        ? texts.get("header.speed", Amounts.rate(progress.stepsPerSecond()))
        : "";
  }

  private String timeLeft(TrainingProgress progress) {
    if (progress.state() == TrainingState.PAUSED) {
      return texts.get("header.time-left.paused");
    }
    return progress
        .secondsLeft()
        .map(seconds -> texts.get("header.time-left", Amounts.seconds(seconds)))
        .orElse("");
  }
}
