package dev.cmimh.app.shell;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingState;

/** How far a run is, how fast it goes and how long it takes, in words. */
final class RunFacts {

  private final Texts texts;

  RunFacts(Texts texts) {
    this.texts = texts;
  }

  /** The epoch or round that it is in, of how many. */
  String place(RunProgress progress) {
    return switch (progress) {
      case TrainingProgress training -> epoch(training);
      case FittingProgress fit -> round(fit);
    };
  }

  /** Steps or rounds in a second; empty where unknown. */
  String speed(RunProgress progress) {
    if (!progress.isActive()) {
      return "";
    }
    return switch (progress) {
      case TrainingProgress training -> rate("header.speed", training.stepsPerSecond());
      case FittingProgress fit ->
          fit.measuring() ? "" : rate("header.speed.rounds", fit.roundsPerSecond());
    };
  }

  String timeLeft(RunProgress progress) {
    if (progress.state() == TrainingState.PAUSED) {
      return texts.get("header.time-left.paused");
    }
    return progress
        .secondsLeft()
        .map(seconds -> texts.get("header.time-left", Amounts.seconds(seconds)))
        .orElse("");
  }

  private String epoch(TrainingProgress progress) {
    if (progress.parameters().isEmpty()) {
      return texts.get("header.epoch.none");
    }
    int epochs = progress.parameters().get().epochs();
    int epoch = progress.lastStep().map(StepReport::epoch).orElse(0);
    return texts.get("header.epoch", String.valueOf(epoch), String.valueOf(epochs));
  }

  private String round(FittingProgress fit) {
    return fit.most() == 0
        ? texts.get("header.round.none", fit.method().label())
        : texts.get(
            "header.round",
            fit.method().label(),
            String.valueOf(fit.rounds()),
            String.valueOf(fit.most()));
  }

  private String rate(String key, double perSecond) {
    return perSecond > 0 ? texts.get(key, Amounts.rate(perSecond)) : "";
  }
}
