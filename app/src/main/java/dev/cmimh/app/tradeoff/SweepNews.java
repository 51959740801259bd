package dev.cmimh.app.tradeoff;

import dev.cmimh.app.desk.OtherWork;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.trial.SweepProgress;
import java.util.Optional;

/** Tells whoever looks at another screen how far the sweep of this window has come. */
public final class SweepNews {

  private static final String SWEEP = "sweep";

  private final SweepDesk desk;
  private final OtherWork work;
  private final SweepStatus status;
  private final Texts texts;

  public SweepNews(SweepDesk desk, OtherWork work, Texts texts) {
    this.desk = desk;
    this.work = work;
    this.status = new SweepStatus(texts);
    this.texts = texts;
  }

  /** Begins to follow the sweep. */
  public void watch() {
    desk.progress().subscribe(this::tell);
  }

  private void tell(SweepProgress progress) {
    boolean goesOn = progress != null && !progress.phase().isFinal();
    work.tell(
        SWEEP,
        goesOn
            ? texts.get("tradeoff.news", status.of(progress.sweep(), Optional.of(progress)))
            : "");
  }
}
