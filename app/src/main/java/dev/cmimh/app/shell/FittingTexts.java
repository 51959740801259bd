package dev.cmimh.app.shell;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.shell.StatusState.Tone;
import dev.cmimh.app.text.Texts;

/** What the status bar says of a method that is fitted at one go. */
final class FittingTexts {

  private final Texts texts;

  FittingTexts(Texts texts) {
    this.texts = texts;
  }

  /** While it is under way. */
  String active(FittingProgress fit) {
    String label = fit.method().label();
    if (fit.measuring()) {
      return texts.get("status.fitting.measuring", label);
    }
    return fit.most() == 0
        ? texts.get("status.fitting.preparing", label)
        : texts.get(
            "status.fitting", label, String.valueOf(fit.rounds()), String.valueOf(fit.most()));
  }

  /** When it has ended. */
  StatusViewModel.Said ended(FittingProgress fit) {
    String label = fit.method().label();
    return switch (fit.state()) {
      case FINISHED ->
          new StatusViewModel.Said(
              Tone.GOOD, texts.get("status.fitting.finished", label, fit.rounds()));
      case FAILED -> new StatusViewModel.Said(Tone.BAD, fit.message());
      case STOPPED, READY, RUNNING, PAUSED ->
          new StatusViewModel.Said(Tone.CALM, texts.get("status.fitting.stopped", label));
    };
  }
}
