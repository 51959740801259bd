package dev.cmimh.app.runs;

import dev.cmimh.app.notice.Notice;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunSummary;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableObjectValue;

/** Decides what can be done with the run that is chosen, where it is a single one. */
final class ChosenRunViewModel {

  private final RunsViewModel.Parts parts;
  private final ObservableObjectValue<List<RunSummary>> selection;

  /**
   * @param selection the runs that are chosen
   */
  ChosenRunViewModel(RunsViewModel.Parts parts, ObservableObjectValue<List<RunSummary>> selection) {
    this.parts = parts;
    this.selection = selection;
  }

  /** Makes the settings of the chosen run those of the next one. */
  void duplicate() {
    single()
        .ifPresent(
            run -> {
              parts.nextRun().repeat(run.run().description());
              parts.destinations().tune().run();
              parts
                  .notices()
                  .post(Notice.Kind.INFORMATION, parts.texts().get("runs.duplicated", run.name()));
            });
  }

  /** Goes on with the chosen run from its checkpoint. */
  void resume() {
    single()
        .filter(this::canResume)
        .ifPresent(
            run -> {
              parts.desk().resume(run.run());
              parts.destinations().tune().run();
            });
  }

  /** Asks the chosen run's model on the Search screen. */
  void openInSearch() {
    single()
        .filter(this::canSearch)
        .ifPresent(run -> parts.destinations().search().accept(run.run()));
  }

  /** Shows the codes of the chosen run's model on the Codes screen. */
  void openInCodes() {
    single()
        .filter(this::canSearch)
        .ifPresent(run -> parts.destinations().codes().accept(run.run()));
  }

  /**
   * Whether a run ended early and can go on now: nothing else trains, and its data is open. What is
   * fitted at one go has nothing to go on from.
   */
  boolean canResume(RunSummary run) {
    return run.run().state() == RunState.STOPPED
        && run.run().description().isCmimh()
        && knowsData(run)
        && parts.desk().canTrain();
  }

  /** Whether a run has codes of the data set that is open. */
  boolean canSearch(RunSummary run) {
    return hasModel(run) && knowsData(run);
  }

  /** CMIMH has one after its first epoch, what is fitted at one go when it has ended well. */
  private static boolean hasModel(RunSummary run) {
    return run.run().description().isCmimh()
        ? run.epochs() > 0
        : run.run().state() == RunState.FINISHED;
  }

  private Optional<RunSummary> single() {
    return selection.get().size() == 1 ? Optional.of(selection.get().getFirst()) : Optional.empty();
  }

  private boolean knowsData(RunSummary run) {
    return Optional.ofNullable(parts.workspace().dataset().get())
        .filter(data -> data.contentHash().equals(run.run().description().dataSetHash()))
        .isPresent();
  }
}
