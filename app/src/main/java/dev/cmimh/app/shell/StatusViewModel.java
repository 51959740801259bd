package dev.cmimh.app.shell;

import dev.cmimh.app.desk.Activity;
import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.shell.StatusState.HealthMark;
import dev.cmimh.app.shell.StatusState.Tone;
import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingState;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Says what is going on, in words. */
public final class StatusViewModel {

  private final Workspace workspace;
  private final ObservableValue<? extends RunProgress> progress;
  private final ObservableValue<String> otherWork;
  private final FittingTexts fitting;
  private final FailureText failureText;
  private final Texts texts;
  private final ObservableValue<String> device;
  private final ObservableValue<StatusState> state;

  /**
   * @param otherWork what goes on beside the run, in words; empty where nothing does
   */
  public StatusViewModel(
      Workspace workspace,
      ObservableValue<? extends RunProgress> progress,
      ObservableValue<String> otherWork,
      FailureText failureText,
      Texts texts) {
    this.workspace = workspace;
    this.progress = progress;
    this.otherWork = otherWork;
    this.failureText = failureText;
    this.texts = texts;
    this.fitting = new FittingTexts(texts);
    this.device = workspace.engine().map(EngineRuntime::device).map(DeviceNames::told).orElse("");
    Observable[] sources = {
      workspace.activity(), workspace.failure(), workspace.data(), device, progress, otherWork
    };
    this.state = Bindings.createObjectBinding(this::now, sources);
  }

  ObservableValue<StatusState> state() {
    return state;
  }

  private StatusState now() {
    return now(progress.getValue());
  }

  private StatusState now(RunProgress progress) {
    Said said = said(progress);
    return new StatusState(
        said.tone, said.text, health(progress), device.getValue(), throughput(progress));
  }

  /**
   * What is going on.
   *
   * @param tone how it is shown
   */
  record Said(Tone tone, String text) {}

  private Said said(RunProgress progress) {
    if (workspace.failure().get() != null) {
      return new Said(Tone.BAD, failureText.sentence(workspace.failure().get()));
    }
    String beside = otherWork.getValue();
    if (progress.isActive()) {
      String run = active(progress);
      return new Said(Tone.BUSY, beside.isEmpty() ? run : texts.get("status.beside", run, beside));
    }
    Activity activity = workspace.activity().get();
    if (!activity.isNone()) {
      return new Said(Tone.BUSY, opening(activity));
    }
    return beside.isEmpty() ? ended(progress) : new Said(Tone.BUSY, beside);
  }

  private String opening(Activity activity) {
    return activity.share() < 0
        ? texts.get("status.opening", activity.what())
        : texts.get("status.opening.share", activity.what(), percent(activity.share()));
  }

  private String active(RunProgress progress) {
    return switch (progress) {
      case TrainingProgress training -> training(training);
      case FittingProgress fit -> fitting.active(fit);
    };
  }

  private Said ended(RunProgress progress) {
    return switch (progress) {
      case TrainingProgress training -> ended(training);
      case FittingProgress fit -> fitting.ended(fit);
    };
  }

  private String training(TrainingProgress progress) {
    int epoch = progress.lastStep().map(StepReport::epoch).orElse(1);
    if (progress.run().isEmpty() || progress.lastStep().isEmpty()) {
      return texts.get("status.preparing");
    }
    if (progress.state() == TrainingState.PAUSED) {
      return texts.get("status.paused", String.valueOf(progress.steps()));
    }
    boolean well = progress.lastEpoch().map(EpochReport::health).orElse(List.of()).isEmpty();
    return texts.get(
        progress.lastEpoch().isPresent() && well ? "status.training.well" : "status.training",
        String.valueOf(epoch));
  }

  private Said ended(TrainingProgress progress) {
    return switch (progress.state()) {
      case FINISHED ->
          new Said(
              Tone.GOOD,
              texts.get(
                  "status.finished", String.valueOf(progress.parameters().orElseThrow().epochs())));
      case STOPPED -> new Said(Tone.CALM, texts.get("status.stopped"));
      case FAILED ->
          new Said(
              Tone.BAD,
              progress.message().isEmpty() ? texts.get("status.failed") : progress.message());
      default ->
          new Said(
              Tone.CALM,
              workspace.data().get() == null
                  ? texts.get("status.starting")
                  : texts.get("status.ready"));
    };
  }

  private List<HealthMark> health(RunProgress progress) {
    return switch (progress) {
      case TrainingProgress training -> health(training);
      case FittingProgress _ -> List.of();
    };
  }

  private List<HealthMark> health(TrainingProgress progress) {
    return progress
        .lastEpoch()
        .map(report -> report.health().stream().map(found -> mark(found, report)).toList())
        .orElse(List.of());
  }

  private HealthMark mark(HealthFinding found, EpochReport report) {
    String text =
        switch (found.kind()) {
          case COLLAPSE -> texts.get("health.collapse");
          case SATURATION -> texts.get("health.saturation", percent(report.saturation()));
          case DEAD_BITS ->
              texts.get(
                  "health.dead-bits",
                  String.valueOf(report.deadBits()),
                  String.valueOf(report.bitMeans().length));
        };
    return new HealthMark(found.kind(), text, found.message());
  }

  private String throughput(RunProgress progress) {
    return switch (progress) {
      case TrainingProgress training -> throughput(training);
      case FittingProgress _ -> "";
    };
  }

  private String throughput(TrainingProgress progress) {
    if (progress.state() != TrainingState.RUNNING || progress.stepsPerSecond() == 0) {
      return "";
    }
    double pairs = progress.stepsPerSecond() * progress.parameters().orElseThrow().batchSize();
    return texts.get("status.throughput", Amounts.rate(pairs));
  }

  private static String percent(double share) {
    return String.valueOf(Math.round(100 * share));
  }
}
