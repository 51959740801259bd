package dev.cmimh.app.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.OtherWork;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepParameter;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.Trial;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.sweep.TrialState;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This test's thread is the user interface. */
class TradeOffViewModelTest {

  @TempDir private static Path data;

  /** With the features that the first test has computed. */
  @TempDir private static Path home;

  private final Workers workers = new Workers();
  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final Background background = workers.background(1, userInterface::add);
  private final NextRun nextRun = new NextRun();
  private final Notices notices = new Notices();
  private Memory memory;
  private Workspace workspace;
  private ToldTrials trials;
  private SweepDesk desk;
  private TradeOffViewModel model;

  @BeforeEach
  void open() throws Exception {
    if (Files.notExists(data.resolve("pairs.csv"))) {
      SmallData.write(data);
    }
    try (DirectoryStream<Path> old = Files.newDirectoryStream(home, "explorer.db*")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    memory = new Memory(new MemoryFile(new ExplorerHome(home), _ -> {}), Runnable::run, Map.of());
    openWindow();
    model.form().values().set("0, 1, 2");
    model.form().seeds().set("1");
    model.form().epochs().set("1");
    model.form().workers().set("1");
  }

  @AfterEach
  void close() throws InterruptedException {
    workspace.close();
    workers.close();
  }

  @Test
  void thePlanIsTakenFromTheFormAndAllElseFromTune() throws Exception {
    nextRun.parameters().set(nextRun.parameters().get().with(settings -> settings.bits = 16));
    trials.let.release(10);

    model.start();
    await(() -> isOver());

    Sweep sweep = model.shown().get().orElseThrow();
    assertThat(sweep.plan().grid()).containsExactly(0.0, 1.0, 2.0);
    assertThat(sweep.plan().swept().base())
        .isEqualTo(new TrialSettings.Cmimh(nextRun.parameters().get().withEpochs(1)));
    assertThat(sweep.plan().dataSet()).isEqualTo(workspace.dataset().get().name());
    assertThat(model.sweeps()).containsExactly(sweep);
    assertThat(model.state().get().status()).isEqualTo("All 3 trials are done");
    assertThat(model.state().get().share()).isEqualTo(1);
    assertThat(model.state().get().canStart()).isTrue();
  }

  @Test
  void anotherMethodIsSweptOverItsOwnSettingsWithAllElseFromTune() {
    MethodChoice acq = nextRun.named("acq").orElseThrow();
    nextRun.parameters().set(nextRun.parameters().get().with(settings -> settings.bits = 16));

    nextRun.method().set(acq);

    assertThat(model.form().choices().get())
        .extracting(SweepChoice::label)
        .containsExactly("bits", "training pairs", "ridge", "rounds");
    assertThat(model.form().hasEpochs()).isFalse();
    assertThat(model.form().values().get()).isEqualTo("8, 16, 32, 64, 128");
    model.form().parameter().set(model.form().choices().get().getLast());
    model.form().values().set("2, 4");
    assertThat(model.state().get().summary())
        .isEqualTo(
            "2 fits of ACQ, judged by validation queries."
                + " All other settings are those of the Tune screen (16 bits).");
    assertThat(model.form().plan("emoji").settings(new Trial(4, 1)))
        .isEqualTo(
            new TrialSettings.Rival("acq", new MethodSettings(16, 1, Map.of("rounds", 4.0)), 0));

    nextRun.method().set(nextRun.named(RunDescription.CMIMH).orElseThrow());

    assertThat(model.form().parameter().get())
        .isEqualTo(new SweepChoice.OfCmimh(SweepParameter.MODALITY_GAP_WEIGHT));
    assertThat(model.form().hasEpochs()).isTrue();
    assertThat(model.form().values().get()).as("what was typed for CMIMH").isEqualTo("0, 1, 2");
    nextRun.method().set(acq);
    assertThat(model.form().parameter().get().label()).isEqualTo("rounds");
    assertThat(model.form().values().get()).isEqualTo("2, 4");
  }

  @Test
  void theFigureGrowsWithEachTrial() throws Exception {
    model.start();
    await(() -> atWork() == 1);
    assertThat(model.state().get().status()).startsWith("0 of 3 trials are done, 1 at work");
    assertThat(model.state().get().canStart()).isFalse();

    trials.let.release(1);
    await(() -> done() == 1);

    assertThat(model.state().get().status()).startsWith("1 of 3 trials are done").contains("left");
    model.cancel();
    await(() -> !model.state().get().active());
  }

  @Test
  void otherScreensHearOfASweepWhileItGoesOn() throws Exception {
    OtherWork news = new OtherWork();
    new SweepNews(desk, news, Texts.shipped()).watch();
    assertThat(news.sentence().get()).isEmpty();

    model.start();
    await(() -> atWork() == 1);
    assertThat(news.sentence().get()).startsWith("Trade-off: 0 of 3 trials are done, 1 at work");

    trials.let.release(10);
    await(() -> isOver());
    assertThat(news.sentence().get()).isEmpty();
  }

  @Test
  void aPausedSweepBeginsNoFurtherTrial() throws Exception {
    model.start();
    await(() -> atWork() == 1);
    model.pauseOrResume();
    await(() -> model.state().get().paused());
    trials.let.release(10);
    await(() -> done() == 1 && atWork() == 0);

    assertThat(model.state().get().status()).startsWith("Paused: 1 of 3 trials are done");

    model.pauseOrResume();
    await(() -> isOver());
  }

  @Test
  void aCancelledSweepIsGoneOnWithAndNotOfferedAgain() throws Exception {
    trials.let.release(1);
    model.start();
    await(() -> done() == 1 && atWork() == 1);
    model.cancel();
    await(() -> model.state().get().canGoOn());
    assertThat(model.state().get().status()).startsWith("1 of 3 trials are done. Go on");

    workspace.close();
    openWindow();
    assertThat(notices.shown()).isEmpty();
    assertThat(model.state().get().canGoOn()).isTrue();
    trials.let.release(10);
    model.goOn(false);
    await(() -> isOver());

    assertThat(model.sweeps()).hasSize(1);
  }

  @Test
  void whatWasUnderWayWhenTheWindowWasClosedIsOfferedAtTheNextStart() throws Exception {
    model.start();
    await(() -> atWork() == 1);

    workspace.close();
    openWindow();
    await(() -> !notices.shown().isEmpty());

    assertThat(notices.shown().getFirst().text())
        .contains("modality-gap (KL) weight", "0 of 3 trials");
    trials.let.release(10);
    notices.accept(notices.shown().getFirst());
    await(() -> isOver());
  }

  @Test
  void failedTrialsAreListedAndCanBeTriedAgain() throws Exception {
    trials.failing.add(1.0);
    trials.let.release(10);
    model.start();
    await(() -> isOver());

    assertThat(model.failedTrials())
        .singleElement()
        .matches(trial -> trial.failure().equals("The loss is not finite."));
    assertThat(model.state().get().status()).isEqualTo("All 3 trials are done; 1 failed");
    assertThat(model.state().get().canRetry()).isTrue();

    trials.failing.clear();
    model.goOn(true);
    await(() -> isOver() && model.failedTrials().isEmpty() && !model.state().get().active());

    assertThat(model.shown().get().orElseThrow().in(TrialState.FINISHED)).hasSize(3);
  }

  @Test
  void aPointLeadsToItsRuns() throws Exception {
    model.form().seeds().set("1, 2");
    trials.let.release(10);
    model.start();
    await(() -> isOver());

    model.chosenValue().set(2.0);

    assertThat(model.chosenTrials())
        .extracting(trial -> trial.trial().seed())
        .containsExactly(1L, 2L);
    SweptTrial first = model.chosenTrials().getFirst();
    List<Run> found = new ArrayList<>();
    model.findRun(first, found::add);
    await(() -> !found.isEmpty());
    assertThat(found).extracting(Run::id).containsExactly(first.run().orElseThrow());
  }

  @Test
  void aPlanThatIsNoneIsRefusedInWords() {
    model.form().values().set("0.1, much");
    assertThat(model.state().get().problem()).isEqualTo("Values: much is no number");
    assertThat(model.state().get().canStart()).isFalse();

    model.form().values().set("0.1, -1");
    assertThat(model.state().get().problem()).contains("at least 0", "-1");

    model.form().values().set("0.1");
    model.form().workers().set("0");
    assertThat(model.state().get().problem()).contains("workers must be at least 1");

    model.form().workers().set("2");
    assertThat(model.state().get().problem()).isEmpty();
    assertThat(model.state().get().canStart()).isTrue();
  }

  @Test
  void anotherParameterBringsItsOwnValues() {
    model.form().parameter().set(new SweepChoice.OfCmimh(SweepParameter.BITS));

    assertThat(model.form().values().get()).isEqualTo("8, 16, 32, 64, 128");
  }

  @Test
  void whatWasTypedComesBack() throws Exception {
    model.form().parameter().set(new SweepChoice.OfCmimh(SweepParameter.BITS));
    model.form().values().set("16, 24");

    workspace.close();
    openWindow();

    assertThat(model.form().parameter().get())
        .isEqualTo(new SweepChoice.OfCmimh(SweepParameter.BITS));
    assertThat(model.form().values().get()).isEqualTo("16, 24");
    assertThat(model.form().seeds().get()).isEqualTo("1");
  }

  private void openWindow() throws Exception {
    userInterface.clear();
    workspace = new Workspace(new ExplorerHome(home), background);
    trials = new ToldTrials(() -> workspace.store().get());
    desk = new SweepDesk(workspace, trials, background);
    Texts texts = Texts.shipped();
    new InterruptedSweep(workspace, desk, memory, background, notices, texts).watch();
    model = new TradeOffViewModel(workspace, desk, nextRun, background, memory, texts, 2);
    workspace.open(data.toString(), new ComputeDevice.Cpu());
    await(() -> workspace.data().get() != null);
    workspace.cancelOpening();
    await(() -> workspace.store().get().sweeps().list().size() == model.sweeps().size());
  }

  private boolean isOver() {
    return model.shown().get().filter(Sweep::isOver).isPresent() && !model.state().get().active();
  }

  private int atWork() {
    return desk.progress().get() == null ? 0 : desk.progress().get().running().size();
  }

  private long done() {
    return model.shown().get().map(sweep -> sweep.in(TrialState.FINISHED).size()).orElse(0);
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable message = userInterface.poll(30, TimeUnit.SECONDS);
      assertThat(message).as("a message within 30 s").isNotNull();
      message.run();
    }
  }
}
