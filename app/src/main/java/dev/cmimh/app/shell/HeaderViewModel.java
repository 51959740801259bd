package dev.cmimh.app.shell;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.training.HyperParameters;
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
  private final RunFacts facts;
  private final ObservableValue<? extends RunProgress> progress;
  private final ObjectBinding<HeaderState> state;

  public HeaderViewModel(Workspace workspace, TrainingDesk desk, NextRun nextRun, Texts texts) {
    this(workspace, desk, desk.progress(), nextRun, texts);
  }

  HeaderViewModel(
      Workspace workspace,
      TrainingDesk desk,
      ObservableValue<? extends RunProgress> progress,
      NextRun nextRun,
      Texts texts) {
    this.workspace = workspace;
    this.desk = desk;
    this.nextRun = nextRun;
    this.texts = texts;
    this.facts = new RunFacts(texts);
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

  /**
   * Begins a run with the method and the settings that were chosen for the next one.
   *
   * @return why it cannot begin now, in a sentence; empty where it begins
   */
  public Optional<String> train() {
    if (!state.get().canTrain()) {
      return Optional.of(state.get().trainHelp() + ".");
    }
    HyperParameters parameters = nextRun.parameters().get();
    switch (nextRun.method().get()) {
      case MethodChoice.Cmimh _ ->
          desk.train(runName(texts.get("header.run-name.cmimh")), parameters);
      case MethodChoice.Rival(HashingMethod rival) ->
          desk.fit(
              runName(texts.get("header.run-name.rival", rival.label())),
              rival,
              nextRun.settings(rival));
    }
    return Optional.empty();
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
  private String runName(String begin) {
    int bits = nextRun.parameters().get().bits();
    Optional<String> judge = workspace.data().get().defaultLabels().map(LabelSet::name);
    return judge
        .filter(name -> !workspace.labelSets().get().getFirst().equals(name))
        .map(name -> texts.get("header.run-name.judged", begin, bits, name))
        .orElseGet(() -> texts.get("header.run-name", begin, bits));
  }

  private HeaderState now() {
    return now(progress.getValue());
  }

  private HeaderState now(RunProgress progress) {
    boolean begun = progress.isActive() && progress.run().isPresent();
    Optional<String> obstacle = obstacle(progress);
    RunAllows allows = new RunAllows(progress, texts);
    return new HeaderState(
        obstacle.isEmpty(),
        obstacle.orElse(texts.get("header.train.help")),
        begun && allows.waiting(),
        allows.pauseHelp(),
        progress.state() == TrainingState.PAUSED,
        begun && allows.waiting(),
        allows.stepHelp(),
        begun && allows.stopping(),
        allows.stopHelp(),
        workspace.engine().get() != null && !progress.isActive(),
        progress.isActive(),
        progress.share(),
        facts.place(progress),
        facts.speed(progress),
        facts.timeLeft(progress));
  }

  /** Why no run can begin now, in a sentence. */
  private Optional<String> obstacle(RunProgress progress) {
    if (progress.isActive()) {
      return Optional.of(active(progress));
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

  /** One run computes gradients at a time, and the window shows one. */
  private String active(RunProgress progress) {
    return switch (progress) {
      case TrainingProgress _ -> texts.get("header.train.active");
      case FittingProgress fit -> texts.get("header.train.fitting", fit.method().label());
    };
  }
}
