package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.TrainingEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FigureFeedTest {

  private final HyperParameters recipe = DefaultRecipe.hyperParameters();
  private final LiveKnobs knobs = recipe.knobs();
  private final RunRecord stored =
      new RunRecord(
          Reports.run("a", RunState.STOPPED, recipe),
          List.of(Reports.step(1, knobs), Reports.step(2, knobs)),
          List.of(),
          List.of(new LiveChange(2, knobs)),
          List.of());
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final ToldFigures figures = new ToldFigures();
  private final FigureFeed feed =
      new FigureFeed(figures, new Background(work::add, Runnable::run), _ -> stored);

  @Test
  void aNewRunBeginsWithEmptyFigures() {
    feed.begins(Reports.run("a", RunState.RUNNING, recipe), 4, true);
    feed.hears(stepped(1));
    feed.hears(new TrainingEvent.KnobsChanged(2, knobs));

    assertThat(figures.told()).containsExactly("begin 4.0", "step 1", "change 2");
    assertThat(work).isEmpty();
  }

  @Test
  void aResumedRunShowsWhatIsStoredAndThenWhatCameMeanwhileOnce() {
    feed.begins(Reports.run("a", RunState.STOPPED, recipe), 4, false);
    feed.hears(new TrainingEvent.KnobsChanged(2, knobs));
    feed.hears(stepped(2));
    feed.hears(stepped(3));
    assertThat(figures.told()).containsExactly("begin 4.0");

    work.remove().run();
    feed.hears(stepped(4));
    assertThat(figures.told()).containsExactly("begin 4.0", "show a", "step 3", "step 4");
  }

  @Test
  void whatWasReadTooLateIsNotShownOverANewRun() {
    feed.begins(Reports.run("a", RunState.STOPPED, recipe), 4, false);
    feed.begins(Reports.run("b", RunState.RUNNING, recipe), 5, true);
    work.remove().run();

    assertThat(figures.told()).containsExactly("begin 4.0", "begin 5.0");
  }

  private TrainingEvent stepped(long step) {
    return new TrainingEvent.Stepped(Reports.step(step, knobs));
  }
}
