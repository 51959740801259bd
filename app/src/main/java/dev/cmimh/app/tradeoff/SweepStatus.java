package dev.cmimh.app.tradeoff;

import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.TrialState;
import dev.cmimh.model.trial.SweepPhase;
import dev.cmimh.model.trial.SweepProgress;
import java.util.Optional;

/** How far a sweep has come, in words. */
final class SweepStatus {

  private final Texts texts;

  SweepStatus(Texts texts) {
    this.texts = texts;
  }

  /**
   * A sentence or two.
   *
   * @param progress of the sweep, where it goes on in this window
   */
  String of(Sweep sweep, Optional<SweepProgress> progress) {
    int all = sweep.trials().size();
    int failed = sweep.in(TrialState.FAILED).size();
    int done = sweep.in(TrialState.FINISHED).size() + failed;
    String failures =
        failed == 0 ? "" : texts.get("tradeoff.status.failed", String.valueOf(failed));
    Optional<SweepProgress> going = progress.filter(each -> !each.phase().isFinal());
    if (going.isPresent()) {
      return going(going.get(), done, all) + failures;
    }
    return texts.get(
            sweep.isOver() ? "tradeoff.status.over" : "tradeoff.status.broken-off",
            String.valueOf(done),
            String.valueOf(all))
        + failures;
  }

  private String going(SweepProgress progress, int done, int all) {
    boolean paused = progress.phase() == SweepPhase.PAUSED;
    String key = paused ? "tradeoff.status.paused" : "tradeoff.status.running";
    String left =
        progress
            .left()
            .filter(_ -> !paused)
            .map(time -> texts.get("tradeoff.status.left", Amounts.seconds(time.toSeconds())))
            .orElse("");
    return texts.get(
            key,
            String.valueOf(done),
            String.valueOf(all),
            String.valueOf(progress.running().size()))
        + left;
  }
}
