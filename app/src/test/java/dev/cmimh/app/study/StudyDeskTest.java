package dev.cmimh.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.OtherWork;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This test's thread is the user interface; the study is told by a process that trains nothing. */
class StudyDeskTest {

  private final Workers workers = new Workers();
  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final OtherWork news = new OtherWork();
  private final List<String> heard = new ArrayList<>();

  private final List<URI> browsed = new ArrayList<>();
  private boolean browserIsMissing;

  @TempDir private Path folder;
  private Workspace workspace;
  private StudyDesk desk;
  private StudyViewModel model;

  @BeforeEach
  void open() throws IOException {
    ColouredPairs.write(folder.resolve("pairs"));
    Background atOnce = new Background(Runnable::run, Runnable::run);
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), atOnce);
    workspace.open(folder.resolve("pairs").toString(), new ComputeDevice.Cpu());
    desk =
        new StudyDesk(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ToldStudy.class.getName()),
            workspace,
            workers.background(1, userInterface::add),
            news,
            this::browse,
            Texts.shipped());
    model = new StudyViewModel(workspace, desk, Texts.shipped());
    news.sentence().addListener((_, _, words) -> heard.add(words));
  }

  @AfterEach
  void close() throws InterruptedException {
    workspace.close();
    workers.close();
  }

  @Test
  void thePlanSaysHowManyTrainingsItComesTo() {
    model.name().set("kl-weight");
    model.bits().set("16");
    model.seeds().set("2");
    int two = trainings();
    model.seeds().set("4");

    assertThat(trainings()).isEqualTo(2 * two);
    assertThat(model.canStart().getValue()).isTrue();
  }

  @Test
  void whatIsNoNumberIsToldAndNothingBegins() {
    model.seeds().set("some");

    assertThat(model.plan().getValue().words())
        .isEqualTo("Seeds must be a whole number from 1 on, not \"some\".");
    assertThat(model.canStart().getValue()).isFalse();
    model.start();
    assertThat(desk.state().get()).isEqualTo(new StudyState.None());
  }

  @Test
  void claimsTakeFiveSeedsUnlessAnotherNumberIsTyped() {
    model.name().set("claims");

    assertThat(model.seeds().get()).isEqualTo("5");
  }

  @Test
  void aStudyIsFollowedToItsPage() throws InterruptedException {
    model.name().set("kl-weight");
    model.bits().set("16, 32");
    model.start();
    assertThat(model.canStart().getValue()).isFalse();
    await(() -> desk.state().get() instanceof StudyState.Done);

    Path page = workspace.home().folder().resolve("studies").resolve("kl-weight.html");
    assertThat(desk.state().get()).isEqualTo(new StudyState.Done("kl-weight", page, 1));
    assertThat(model.progress().getValue()).isEqualTo("Study kl-weight is done; 1 failed");
    // Trainings that end at once may be told together: only the newest state is of interest.
    assertThat(heard)
        .containsSubsequence(
            "Study kl-weight begins", "Study kl-weight: 2 of 2 trainings are done; 1 failed")
        .last()
        .isEqualTo("");
  }

  @Test
  void thePageOfAStudyIsShownInTheBrowser() throws InterruptedException, IOException {
    model.name().set("kl-weight");
    model.start();
    await(() -> desk.state().get() instanceof StudyState.Done);
    writePage();

    model.showPage();
    await(() -> !browsed.isEmpty());

    assertThat(browsed).containsExactly(model.page().getValue().orElseThrow().toUri());
    assertThat(model.trouble().get()).isEmpty();
  }

  @Test
  void aPageThatNoBrowserShowsIsToldWithWhatToDo() throws InterruptedException, IOException {
    model.name().set("kl-weight");
    model.start();
    await(() -> desk.state().get() instanceof StudyState.Done);
    writePage();
    browserIsMissing = true;

    model.showPage();
    await(() -> !model.trouble().get().isEmpty());

    assertThat(model.trouble().get())
        .isEqualTo(
            "No browser could be opened: none is installed. Copy the path and open the page"
                + " yourself.");
  }

  @Test
  void aPageThatIsGoneIsToldAndNoBrowserIsAsked() throws InterruptedException {
    model.name().set("kl-weight");
    model.start();
    await(() -> desk.state().get() instanceof StudyState.Done);

    model.showPage();
    await(() -> !model.trouble().get().isEmpty());

    assertThat(model.trouble().get()).startsWith("The page is no longer there.");
    assertThat(browsed).isEmpty();
  }

  @Test
  void whatTheProcessComplainsAboutIsTold() throws InterruptedException {
    model.name().set("components");
    model.start();
    await(() -> desk.state().get() instanceof StudyState.BrokenOff);

    assertThat(model.progress().getValue())
        .isEqualTo("Study components broke off: cmimh: the disk is full");
    assertThat(model.canStart().getValue()).isTrue();
  }

  @Test
  void aCancelledStudyEndsAndCanBeBegunAgain() throws InterruptedException {
    model.name().set("claims");
    model.start();
    await(() -> model.progress().getValue().contains("1 of"));

    model.cancel();

    assertThat(desk.state().get()).isEqualTo(new StudyState.None());
    assertThat(news.sentence().get()).isEmpty();
    model.name().set("kl-weight");
    model.start();
    await(() -> desk.state().get() instanceof StudyState.Done);
  }

  /** The process that trains nothing writes none. */
  private void writePage() throws IOException {
    Path page = model.page().getValue().orElseThrow();
    Files.createDirectories(page.getParent());
    Files.writeString(page, "<html></html>");
  }

  private void browse(URI page) {
    if (browserIsMissing) {
      throw new IllegalStateException("none is installed");
    }
    browsed.add(page);
  }

  private int trainings() {
    String words = model.plan().getValue().words();
    return Integer.parseInt(words.substring(0, words.indexOf(' ')));
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable message = userInterface.poll(30, TimeUnit.SECONDS);
      assertThat(message).as("a message within 30 s").isNotNull();
      message.run();
    }
  }
}
