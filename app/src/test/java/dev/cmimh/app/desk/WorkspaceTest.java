package dev.cmimh.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
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

  @TempDir private Path folder;

  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final Background background =
      Background.onThreads("workspace-test", 1, userInterface::add);
  private Workspace workspace;

  @AfterEach
  void close() {
    workspace.close();
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
  void dataThatCannotBeReadIsAFailureWhereNothingIsOpen() throws Exception {
    open(folder.resolve("home"), folder.resolve("missing").toString());

    await(() -> workspace.failure().get() != null);

    assertThat(workspace.failure().get()).hasMessageContaining("missing");
    assertThat(workspace.store().get()).isNotNull();
  }

  private void open(Path home, String dataSet) {
    workspace = new Workspace(new ExplorerHome(home), background);
    workspace.open(dataSet, new ComputeDevice.Cpu());
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable message = userInterface.poll(60, TimeUnit.SECONDS);
      assertThat(message).as("a message before the deadline").isNotNull();
      message.run();
    }
  }
}
