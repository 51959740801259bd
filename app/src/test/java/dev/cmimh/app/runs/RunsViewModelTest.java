package dev.cmimh.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.run.RunSummary;
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
}
