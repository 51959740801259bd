package dev.cmimh.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.DefaultRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsViewModelTest extends ListedRuns {

  @Test
  void aStoreWithoutRunsIsAnEmptyListAndNoWaiting() {
    assertThat(model.listed().get()).isTrue();
    assertThat(model.all()).isEmpty();
    assertThat(model.count()).isEqualTo("no runs");
  }

  @Test
  void theNewestRunsAreShownWhileThousandsAreRead() {
    for (int run = 0; run < 305; run++) {
      store().create(description("run " + run, 16));
    }
    List<Runnable> waiting = new ArrayList<>();
    RunsViewModel late = model(new Background(waiting::add, Runnable::run));

    waiting.removeFirst().run();
    assertThat(late.all()).hasSize(300);
    assertThat(late.all().getFirst().name()).isEqualTo("run 304");
    assertThat(late.count()).startsWith("the newest 300 runs");

    waiting.removeFirst().run();
    assertThat(late.all()).hasSize(305);
    assertThat(late.count()).isEqualTo("305 runs");
  }

  @Test
  void theFilterSiftsAndIsRemembered() {
    train("first", 16);
    train("second", 32);
    model.refresh();

    model.filter().set("bits=32");

    assertThat(model.shown()).extracting(RunSummary::name).containsExactly("second");
    assertThat(model.count()).isEqualTo("1 of 2 runs");
    assertThat(model().filter().get()).isEqualTo("bits=32");
  }

  @Test
  void theBrushSiftsWithTheFilter() {
    train("first", 16);
    train("second", 32);
    train("third", 32);
    model.refresh();
    model.filter().set("bits=32");

    model.brush().set(run -> run.name().startsWith("t"));

    assertThat(model.shown()).extracting(RunSummary::name).containsExactly("third");
  }

  @Test
  void whatIsWrittenOnARunIsKept() {
    train("first", 16);
    model.refresh();
    model.rename(model.all().getFirst(), "a better name");
    model.tag(model.all().getFirst(), "paper, gap");
    model.note(model.all().getFirst(), "to be shown");

    RunSummary stored = store().catalogue().list().getFirst();
    assertThat(stored.name()).isEqualTo("a better name");
    assertThat(stored.tags()).containsExactly("gap", "paper");
    assertThat(stored.note()).isEqualTo("to be shown");
    assertThat(model.all()).containsExactly(stored);
  }

  @Test
  void aBlankNameIsRefusedInWords() {
    train("first", 16);
    model.refresh();

    model.rename(model.all().getFirst(), " ");

    assertThat(notices.shown()).extracting(Notice::text).first().asString().contains("a name");
    assertThat(model.all()).extracting(RunSummary::name).containsExactly("first");
  }

  @Test
  void deletedRunsComeBackByTheNoticesButton() {
    train("first", 16);
    train("second", 32);
    model.refresh();
    model.selection().set(List.copyOf(model.all()));

    model.delete();

    assertThat(model.all()).isEmpty();
    assertThat(model.selection().get()).isEmpty();
    Notice notice = notices.shown().getFirst();
    assertThat(notice.text()).startsWith("2 runs were deleted");

    notices.accept(notice);

    assertThat(model.all())
        .extracting(RunSummary::name)
        .containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void aRunUnderWayIsNotDeletedAndSaysSo() {
    store().create(description("running", 16));
    model.refresh();
    model.selection().set(List.copyOf(model.all()));

    model.delete();

    assertThat(model.all()).hasSize(1);
    assertThat(notices.shown()).extracting(Notice::text).first().asString().contains("under way");
  }

  @Test
  void theChosenRunStaysChosenWhenTheListIsReadAnew() {
    train("first", 16);
    model.refresh();
    model.selection().set(List.of(model.all().getFirst()));

    train("second", 32);
    model.refresh();

    assertThat(model.selection().get()).extracting(RunSummary::name).containsExactly("first");
    assertThat(model.all()).hasSize(2);
  }

  @Test
  void duplicatedSettingsAreThoseOfTheNextRun() {
    train("first", 48);
    model.refresh();
    model.selection().set(List.copyOf(model.all()));

    model.duplicate();

    assertThat(nextRun.parameters().get().bits()).isEqualTo(48);
    assertThat(visited).containsExactly("tune");
  }

  @Test
  void whatIsShownIsExportedUnlessSeveralAreChosen() throws IOException {
    train("first", 16);
    train("second", 32);
    model.refresh();
    model.filter().set("bits=32");
    Path file = folder.resolve("runs.csv");

    model.export(file);

    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(notices.shown().getFirst().text()).isEqualTo("1 run was written to " + file + ".");
  }

  @Test
  void aRunOfOtherDataCanNeitherGoOnNorBeSearched() {
    train("first", 16);
    model.refresh();
    model.selection().set(List.copyOf(model.all()));

    model.resume();
    model.openInSearch();

    assertThat(model.canResume(model.all().getFirst())).isFalse();
    assertThat(model.canSearch(model.all().getFirst())).isFalse();
    assertThat(visited).isEmpty();
  }

  @Test
  void aRunThatWasFittedAtOneGoIsSearchedWhenItHasEndedWellAndNeverGoesOn() {
    fitted(RunState.FINISHED);
    fitted(RunState.STOPPED);
    model.refresh();

    RunSummary stopped = model.all().getFirst();
    RunSummary finished = model.all().getLast();

    assertThat(model.canSearch(finished)).isTrue();
    assertThat(model.canSearch(stopped)).isFalse();
    assertThat(model.canResume(stopped)).isFalse();
  }

  @Test
  void aRunWithAModelIsShownInSearchAndInCodes() {
    fitted(RunState.FINISHED);
    model.refresh();
    model.selection().set(List.copyOf(model.all()));

    model.openInSearch();
    model.openInCodes();

    assertThat(visited).containsExactly("search FINISHED", "codes FINISHED");
  }

  @Test
  void runsThatAnotherScreenNamesAreChosenWhateverTheFilterSays() {
    train("first", 16);
    train("second", 32);
    train("third", 64);
    model.refresh();
    model.filter().set("bits=64");
    List<String> wanted = model.all().stream().skip(1).map(RunSummary::id).toList();

    model.choose(wanted);

    assertThat(model.filter().get()).isEmpty();
    assertThat(model.selection().get()).extracting(RunSummary::id).isEqualTo(wanted);
  }

  @Test
  void twoToEightRunsBecomeOnePageThatComparesThem() throws IOException {
    train("first", 16);
    model.refresh();
    assertThat(model.canReport()).isFalse();
    train("second", 32);
    model.refresh();
    assertThat(model.canReport()).isTrue();
    Path page = folder.resolve("runs.html");

    model.report(page);

    assertThat(page).content().contains("first", "second", "<svg");
    assertThat(notices.shown().getFirst().text()).isEqualTo("2 runs were written to " + page + ".");
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
