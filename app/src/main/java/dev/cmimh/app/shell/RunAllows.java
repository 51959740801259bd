package dev.cmimh.app.shell;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.text.Texts;

/** What can be done with a run under way, and why the rest cannot. */
record RunAllows(RunProgress progress, Texts texts) {

  /** Whether it can wait between two steps. */
  boolean waiting() {
    return switch (progress) {
      case TrainingProgress _ -> true;
      case FittingProgress _ -> false;
    };
  }

  /** Whether it can be ended early. */
  boolean stopping() {
    return switch (progress) {
      case TrainingProgress _ -> true;
      case FittingProgress fit -> !fit.measuring();
    };
  }

  String pauseHelp() {
    return help("header.pause.help", "header.pause.fitting");
  }

  String stepHelp() {
    return help("header.step.help", "header.step.fitting");
  }

  String stopHelp() {
    return switch (progress) {
      case TrainingProgress _ -> texts.get("header.stop.help");
      case FittingProgress fit ->
          texts.get(fit.measuring() ? "header.stop.measuring" : "header.stop.fitting");
    };
  }

  private String help(String ofTraining, String ofFitting) {
    return switch (progress) {
      case FittingProgress fit when fit.isActive() -> texts.get(ofFitting, fit.method().label());
      case FittingProgress _, TrainingProgress _ -> texts.get(ofTraining);
    };
  }
}
