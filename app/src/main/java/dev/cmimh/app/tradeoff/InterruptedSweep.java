package dev.cmimh.app.tradeoff;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.TrialState;
import dev.cmimh.model.trial.SweepProgress;
import dev.cmimh.model.trial.Workers;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Offers to go on with the sweep that was under way when the window was closed or killed. One that
 * the person cancelled is not offered.
 */
public final class InterruptedSweep {

  private static final String UNDER_WAY = "tradeoff.under-way";

  private final Workspace workspace;
  private final SweepDesk desk;
  private final Memory memory;
  private final Background background;
  private final Notices notices;
  private final Texts texts;

  public InterruptedSweep(
      Workspace workspace,
      SweepDesk desk,
      Memory memory,
      Background background,
      Notices notices,
      Texts texts) {
    this.workspace = workspace;
    this.desk = desk;
    this.memory = memory;
    this.background = background;
    this.notices = notices;
    this.texts = texts;
  }

  /** Offers the last one when the data set is open; from now on remembers what is under way. */
  public void watch() {
    memory.get(UNDER_WAY).ifPresent(this::offerWhenOpen);
    desk.progress().addListener((_, _, progress) -> remember(progress));
  }

  /** What ends by the window's closing stays remembered. */
  private void remember(SweepProgress progress) {
    if (!progress.phase().isFinal()) {
      memory.put(UNDER_WAY, progress.sweep().id());
    } else if (!desk.isClosing()) {
      memory.remove(UNDER_WAY);
    }
  }

  private void offerWhenOpen(String id) {
    AtomicBoolean offered = new AtomicBoolean();
    workspace
        .data()
        .subscribe(
            data -> {
              RunStore store = workspace.store().get();
              if (data != null && store != null && !offered.getAndSet(true)) {
                look(store, id);
              }
            });
  }

  private void look(RunStore store, String id) {
    var _ =
        background.run(
            _ ->
                store.sweeps().list().stream()
                    .filter(sweep -> sweep.id().equals(id) && !sweep.isOver())
                    .filter(sweep -> store.sweeps().isUnattended(id))
                    .findFirst(),
            found -> found.filter(_ -> !desk.isActive()).ifPresent(this::post),
            // The screen itself tells why sweeps cannot be read.
            _ -> {});
  }

  private void post(Sweep sweep) {
    int done = sweep.in(TrialState.FINISHED).size() + sweep.in(TrialState.FAILED).size();
    notices.post(
        Notice.of(
                Notice.Kind.INFORMATION,
                texts.get(
                    "notice.sweep",
                    sweep.plan().swept().label(),
                    String.valueOf(done),
                    String.valueOf(sweep.trials().size())))
            .withOffer(
                texts.get("notice.sweep.go-on"),
                () ->
                    desk.goOn(
                        sweep.id(),
                        false,
                        Workers.onePerCore(Runtime.getRuntime().availableProcessors())))
            .whenDismissed(() -> memory.remove(UNDER_WAY)));
  }
}
