package dev.cmimh.app.shell;

import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.CheckpointFile;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Offers to go on with the run that was under way when the window was closed or its process ended.
 * A run that the person stopped, or whose offer was declined, is not offered.
 */
final class InterruptedRun {

  private static final String UNDER_WAY = "training.run";
  private static final String DECLINED = "training.declined";

  private final Workspace workspace;
  private final TrainingDesk desk;
  private final Memory memory;
  private final Notices notices;
  private final Background background;
  private final FailureText failureText;
  private final Texts texts;
  private final Optional<String> remembered;
  private Optional<Notice> offered = Optional.empty();
  private boolean closing;

  InterruptedRun(
      Workspace workspace,
      TrainingDesk desk,
      Memory memory,
      Notices notices,
      Background background,
      FailureText failureText,
      Texts texts) {
    this.workspace = workspace;
    this.desk = desk;
    this.memory = memory;
    this.notices = notices;
    this.background = background;
    this.failureText = failureText;
    this.texts = texts;
    this.remembered = memory.get(UNDER_WAY);
  }

  /** From now on remembers the run under way, and offers the last one when all is open. */
  void watch() {
    desk.progress().addListener((_, _, progress) -> remember(progress));
    workspace.engine().addListener((_, before, engine) -> offerOnce(before == null));
  }

  /** What ends from now on ends by the window's closing, not by the person's wish. */
  void keepForNextStart() {
    closing = true;
  }

  private void remember(RunProgress progress) {
    if (progress.isActive()) {
      progress.run().ifPresent(run -> memory.put(UNDER_WAY, run.id()));
      offered.ifPresent(notices::withdraw);
    } else if (!closing) {
      memory.remove(UNDER_WAY);
    }
  }

  private void offerOnce(boolean first) {
    if (first && !desk.isActive()) {
      RunStore store = workspace.store().get();
      var _ =
          background.run(
              _ -> find(store),
              found -> found.ifPresent(this::offer),
              failure -> notices.post(failureText.notice(failure)));
    }
  }

  /**
   * The remembered one, else the newest of those that belong to no sweep, where its process ended
   * without a word. What is fitted at one go leaves nothing to go on from.
   */
  private Optional<Run> find(RunStore store) {
    Set<String> trials = store.sweeps().trialRuns();
    List<Run> runs = store.list().stream().filter(run -> !trials.contains(run.id())).toList();
    return runs.stream()
        .filter(run -> remembered.filter(run.id()::equals).isPresent())
        .findFirst()
        .or(() -> runs.stream().findFirst().filter(run -> run.finished().isEmpty()))
        .filter(run -> run.state() == RunState.STOPPED)
        .filter(run -> run.description().isCmimh())
        .filter(run -> !memory.get(DECLINED).equals(Optional.of(run.id())))
        .filter(run -> Files.exists(store.folder(run.id()).resolve(CheckpointFile.NAME)));
  }

  private void offer(Run run) {
    if (desk.isActive()) {
      return;
    }
    Notice notice =
        Notice.of(
                Notice.Kind.INFORMATION,
                texts.get("notice.interrupted", run.description().name(), run.id()))
            .withOffer(texts.get("notice.interrupted.resume"), () -> desk.resume(run))
            .whenDismissed(() -> decline(run));
    offered = Optional.of(notice);
    notices.post(notice);
  }

  private void decline(Run run) {
    memory.put(DECLINED, run.id());
    memory.remove(UNDER_WAY);
  }
}
