package dev.cmimh.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.training.TrainingState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderViewModelTest {

  private final ObjectProperty<RunProgress> progress =
      new SimpleObjectProperty<>(TrainingProgress.none());

  @TempDir private Path folder;
  private Workspace workspace;
  private HeaderViewModel header;

  @BeforeEach
  void makeHeader() {
    makeHeader(new Background(Runnable::run, Runnable::run));
  }

  private void makeHeader(Background background) {
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);
    header =
        new HeaderViewModel(
            workspace,
            new TrainingDesk(workspace, background),
            progress,
            new NextRun(),
            Texts.shipped());
  }

  @Test
  void trainSaysWhyItCannotBeginBeforeTheDataIsOpen() {
    assertThat(now().canTrain()).isFalse();
    assertThat(now().trainHelp())
        .isEqualTo("The data set is still being opened. Train can be used in a moment");
  }

  @Test
  void trainSaysThatSomethingCouldNotBeOpened() throws Exception {
    Files.writeString(folder.resolve("home"), "a file where a folder should be");
    Queue<Runnable> work = new ArrayDeque<>();
    makeHeader(new Background(work::add, Runnable::run));

    workspace.open("emoji", new ComputeDevice.Cpu());
    work.remove().run();

    assertThat(now().canTrain()).isFalse();
    assertThat(now().trainHelp()).contains("could not be opened");
  }

  @Test
  void trainSaysWhatToDoWhereTheFeaturesWereGivenUp() throws Exception {
    Queue<Runnable> work = new ArrayDeque<>();
    makeHeader(new Background(work::add, Runnable::run));

    workspace.open(SmallData.write(folder.resolve("pairs")).toString(), new ComputeDevice.Cpu());
    while (workspace.dataset().get() == null) {
      work.remove().run();
    }
    assertThat(now().trainHelp()).startsWith("The data set is still being opened.");
    workspace.cancelOpening();

    assertThat(now().canTrain()).isFalse();
    assertThat(now().trainHelp()).endsWith("Choose it again to compute them");
  }

  @Test
  void nothingCanBePausedSteppedOrStoppedWithoutARun() {
    assertThat(now().canPause()).isFalse();
    assertThat(now().canStep()).isFalse();
    assertThat(now().canStop()).isFalse();
    assertThat(now().place()).isEqualTo("no run yet");
  }

  @Test
  void aRunningRunShowsEpochSpeedAndTimeLeft() {
    progress.set(Progresses.at(TrainingState.RUNNING, 112, 16));

    assertThat(now().place()).isEqualTo("epoch 12/40");
    assertThat(now().speed()).isEqualTo("16 steps/s");
    assertThat(now().timeLeft()).isEqualTo("18 s left");
    assertThat(now().share()).isEqualTo(112 / 400.0);
    assertThat(now().canTrain()).isFalse();
    assertThat(now().trainHelp()).isEqualTo("A run is under way. Stop it to begin another");
    assertThat(now().canPause()).isTrue();
    assertThat(now().paused()).isFalse();
    assertThat(now().canStop()).isTrue();
  }

  @Test
  void aRunThatBeginsHasDoneNothingYet() {
    progress.set(Progresses.at(TrainingState.RUNNING, 0, 0));

    assertThat(now().share()).isZero();
  }

  @Test
  void aSlowRunShowsADigitAfterThePointAndMinutes() {
    progress.set(Progresses.at(TrainingState.RUNNING, 100, 2.5));

    assertThat(now().speed()).isEqualTo("2.5 steps/s");
    assertThat(now().timeLeft()).isEqualTo("2 min 0 s left");
  }

  @Test
  void aPausedRunOffersToGoOn() {
    progress.set(Progresses.at(TrainingState.PAUSED, 112, 16));

    assertThat(now().paused()).isTrue();
    assertThat(now().canPause()).isTrue();
    assertThat(now().canStep()).isTrue();
    assertThat(now().timeLeft()).isEqualTo("paused");
  }

  @Test
  void aFinishedRunCanNeitherBePausedNorStopped() {
    progress.set(Progresses.at(TrainingState.FINISHED, 400, 16));

    assertThat(now().canPause()).isFalse();
    assertThat(now().canStop()).isFalse();
    assertThat(now().share()).isEqualTo(1);
    assertThat(now().speed()).isEmpty();
  }

  @Test
  void aFitShowsItsMethodItsRoundAndTheTimeThatItTakesAtMost() {
    progress.set(Progresses.fit("acq", TrainingState.RUNNING, 12));

    assertThat(now().place()).isEqualTo("ACQ, round 12/50");
    assertThat(now().speed()).isEqualTo("1.0 rounds/s");
    assertThat(now().timeLeft()).isEqualTo("38 s left");
    assertThat(now().share()).isEqualTo(12 / 50.0);
    assertThat(now().canStop()).isTrue();
  }

  @Test
  void aFitCanNeitherBePausedNorSteppedAndSaysWhy() {
    progress.set(Progresses.fit("acq", TrainingState.RUNNING, 12));

    assertThat(now().canPause()).isFalse();
    assertThat(now().pauseHelp())
        .isEqualTo("ACQ is fitted at one go and cannot be paused: Stop ends it");
    assertThat(now().canStep()).isFalse();
    assertThat(now().stepHelp()).endsWith("there is no single step");
  }

  @Test
  void aFitWhoseCodesAreMeasuredEndsByItself() {
    progress.set(Progresses.measuring("acq"));

    assertThat(now().canStop()).isFalse();
    assertThat(now().stopHelp()).endsWith("that ends by itself in a moment");
    assertThat(now().timeLeft()).isEmpty();
  }

  @Test
  void noRunBeginsBesideAFitAndTheRefusalSaysWhy() {
    progress.set(Progresses.fit("djsrh", TrainingState.RUNNING, 12));

    assertThat(header.train())
        .contains(
            "DJSRH is learning. Stop it, or wait for its end, to begin another run: one run learns"
                + " at a time.");
  }

  private HeaderState now() {
    return header.state().getValue();
  }
}
