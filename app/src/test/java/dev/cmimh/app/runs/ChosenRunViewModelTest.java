package dev.cmimh.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.DefaultRecipe;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChosenRunViewModelTest extends ListedRuns {

  private ChosenRunViewModel chosen;

  @BeforeEach
  void choosing() {
    chosen = new ChosenRunViewModel(parts(atOnce), model.selection());
  }

  @Test
  void duplicatedSettingsAreThoseOfTheNextRun() {
    train("first", 48);
    model.refresh();
    model.selection().set(List.copyOf(model.all()));

    chosen.duplicate();

    assertThat(nextRun.parameters().get().bits()).isEqualTo(48);
    assertThat(visited).containsExactly("tune");
  }

  @Test
  void aRunOfOtherDataCanNeitherGoOnNorBeSearched() {
    train("first", 16);
    model.refresh();
    model.selection().set(List.copyOf(model.all()));

    chosen.resume();
    chosen.openInSearch();

    assertThat(chosen.canResume(model.all().getFirst())).isFalse();
    assertThat(chosen.canSearch(model.all().getFirst())).isFalse();
    assertThat(visited).isEmpty();
  }

  @Test
  void aRunThatWasFittedAtOneGoIsSearchedWhenItHasEndedWellAndNeverGoesOn() {
    fitted(RunState.FINISHED);
    fitted(RunState.STOPPED);
    model.refresh();

    RunSummary stopped = model.all().getFirst();
    RunSummary finished = model.all().getLast();

    assertThat(chosen.canSearch(finished)).isTrue();
    assertThat(chosen.canSearch(stopped)).isFalse();
    assertThat(chosen.canResume(stopped)).isFalse();
  }

  @Test
  void aRunWithAModelIsShownInSearchAndInCodes() {
    fitted(RunState.FINISHED);
    model.refresh();
    model.selection().set(List.copyOf(model.all()));

    chosen.openInSearch();
    chosen.openInCodes();

    assertThat(visited).containsExactly("search FINISHED", "codes FINISHED");
  }

  private void fitted(RunState end) {
    RunDescription description =
        new RunDescription(
            end.name(),
            "cvh",
            "pairs",
            workspace.dataset().get().contentHash(),
            1,
            DefaultRecipe.hyperParameters(),
            "0.1.0",
            "EJML",
            "cpu",
            "");
    store().finish(store().create(description).id(), end, Duration.ofSeconds(1));
  }
}
