package dev.cmimh.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.SmallData;
import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.workbench.OpenData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This test's thread is the user interface. */
class WorkspaceTest {

  private static final ComputeDevice CPU = new ComputeDevice.Cpu();
  private static final ComputeDevice NO_SUCH_GPU = new ComputeDevice.Gpu(99);

  @TempDir private Path folder;

  private final Workers workers = new Workers();
  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final Background background = workers.background(1, userInterface::add);
  private Workspace workspace;

  @AfterEach
  void close() throws InterruptedException {
    workspace.close();
    workers.close();
  }

  @Test
  void picturesAndTheRunThatShipsAreThereBeforeFeatures() throws Exception {
    open(folder.resolve("home"), "emoji");

    await(() -> workspace.starter().get() != null);

    assertThat(workspace.dataset().get().items()).hasSizeGreaterThan(6_000);
    assertThat(workspace.data().get()).isNull();
    assertThat(workspace.failure().get()).isNull();
  }

  @Test
  void featuresThatAreGivenUpLeaveTheRestOpen() throws Exception {
    open(folder.resolve("home"), "emoji");
    await(() -> workspace.starter().get() != null);

    workspace.cancelOpening();

    assertThat(workspace.activity().get()).isEqualTo(Activity.NONE);
    assertThat(workspace.dataset().get()).isNotNull();
  }

  @Test
  void aStoreThatCannotBeOpenedIsToldAndPicturesAreThereAllTheSame() throws Exception {
    Path home = folder.resolve("home");
    Files.createDirectories(home.resolve("explorer.db"));

    open(home, "emoji");
    await(() -> workspace.starter().get() != null);
    workspace.cancelOpening();

    assertThat(workspace.failure().get()).isNotNull();
    assertThat(workspace.store().get()).isNull();
  }

  @Test
  void dataThatIsGoneAtTheStartGivesWayToTheEmbeddedData() throws Exception {
    open(folder.resolve("home"), folder.resolve("missing").toString());

    await(() -> workspace.starter().get() != null);

    assertThat(workspace.dataset().get().name()).isEqualTo("emoji");
    assertThat(workspace.notice().get())
        .contains("missing")
        .endsWith("The embedded data set is opened in its place.");
    assertThat(workspace.failure().get()).isNull();
  }

  @Test
  void dataThatCannotBeReadLeavesTheFormerOneBeingOpened() throws Exception {
    open(folder.resolve("home"), small("pairs"));
    await(() -> workspace.dataset().get() != null);

    workspace.open(folder.resolve("missing").toString(), CPU);
    await(() -> workspace.data().get() != null);

    assertThat(workspace.dataset().get().name()).endsWith("pairs");
    assertThat(workspace.notice().get()).contains("missing").endsWith("pairs stays open.");
  }

  @Test
  void dataWhosePicturesAreBrokenGivesWayToTheFormerOne() throws Exception {
    open(folder.resolve("home"), small("pairs"));
    await(() -> workspace.data().get() != null);
    OpenData before = workspace.data().get();
    String broken = small("broken");
    Files.writeString(folder.resolve("broken").resolve("pair-003.png"), "no picture");

    workspace.open(broken, CPU);
    await(() -> !workspace.notice().get().isEmpty());

    assertThat(workspace.notice().get()).contains("pair-003.png").endsWith("pairs stays open.");
    assertThat(workspace.data().get()).isSameAs(before);
    assertThat(workspace.dataset().get()).isSameAs(before.dataset());
    assertThat(workspace.cancellable().get()).isFalse();
  }

  @Test
  void givingUpFeaturesBringsTheFormerDataBack() throws Exception {
    open(folder.resolve("home"), small("pairs"));
    await(() -> workspace.data().get() != null);
    OpenData before = workspace.data().get();

    workspace.open("emoji", CPU);
    await(() -> workspace.starter().get() != null);
    assertThat(workspace.dataset().get().name()).isEqualTo("emoji");
    assertThat(workspace.cancellable().get()).isTrue();
    workspace.cancelOpening();

    assertThat(workspace.data().get()).isSameAs(before);
    assertThat(workspace.starter().get()).isNull();
    assertThat(workspace.cancellable().get()).isFalse();
    assertThat(workspace.activity().get()).isEqualTo(Activity.NONE);
  }

  @Test
  void aDamagedRunThatShipsIsToldAndTrainingIsPossible() throws Exception {
    workspace =
        new Workspace(
            new ExplorerHome(folder.resolve("home")),
            background,
            Texts.shipped(),
            device -> EngineRuntime.start(device),
            () -> {
              throw new IOException("codes.bin is cut off");
            });

    workspace.open(small("pairs"), CPU);
    await(() -> workspace.engine().get() != null);

    assertThat(workspace.notice().get())
        .isEqualTo(
            "The run that ships with the program cannot be read: codes.bin is cut off. Search"
                + " answers when you have trained a run.");
    assertThat(workspace.failure().get()).isNull();
    assertThat(new TrainingDesk(workspace, background).canTrain()).isTrue();
  }

  @Test
  void anotherLabelSetJudgesFromNowOn() throws Exception {
    open(folder.resolve("home"), "emoji");
    await(() -> workspace.starter().get() != null);
    assertThat(workspace.labelSets().get()).containsExactly("concepts", "subgroup", "group");

    workspace.judgeBy("group");

    assertThat(workspace.dataset().get().defaultLabels().orElseThrow().name()).isEqualTo("group");
    assertThat(workspace.labelSets().get()).containsExactly("concepts", "subgroup", "group");
  }

  @Test
  void aLabelSetThatDataDoesNotHaveLeavesItsOwn() throws Exception {
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);
    workspace.judgeBy("group");

    workspace.open(small("pairs"), CPU);
    await(() -> workspace.dataset().get() != null);

    assertThat(workspace.dataset().get().defaultLabels().orElseThrow().name()).isEqualTo("labels");
  }

  @Test
  void aDeviceThatCannotBeUsedGivesWayToTheOneBefore() throws Exception {
    open(folder.resolve("home"), small("pairs"));
    await(() -> workspace.engine().get() != null);
    EngineRuntime before = workspace.engine().get();

    workspace.useDevice(NO_SUCH_GPU);
    assertThat(workspace.device().get()).isEqualTo(NO_SUCH_GPU);
    await(() -> !workspace.notice().get().isEmpty());

    assertThat(workspace.notice().get()).contains("gpu:99").endsWith("stays in use.");
    assertThat(workspace.device().get()).isEqualTo(CPU);
    assertThat(workspace.engine().get()).isSameAs(before);
    assertThat(workspace.failure().get()).isNull();
  }

  @Test
  void aRememberedDeviceThatIsGoneGivesWayToTheMainProcessor() throws Exception {
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);

    workspace.open(small("pairs"), NO_SUCH_GPU);
    await(() -> workspace.engine().get() != null);

    assertThat(workspace.notice().get())
        .contains("gpu:99")
        .endsWith("The CPU is used in its place.");
    assertThat(workspace.device().get()).isEqualTo(CPU);
  }

  private String small(String name) throws Exception {
    return SmallData.write(folder.resolve(name)).toString();
  }

  private void open(Path home, String dataSet) {
    workspace = new Workspace(new ExplorerHome(home), background);
    workspace.open(dataSet, CPU);
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable message = userInterface.poll(60, TimeUnit.SECONDS);
      assertThat(message).as("a message before the deadline").isNotNull();
      message.run();
    }
  }
}
