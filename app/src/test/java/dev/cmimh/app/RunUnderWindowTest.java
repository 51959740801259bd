package dev.cmimh.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.model.matrix.FolderTree;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunUnderWindowTest extends ShellWindow {

  @Test
  void aRunThatTrainsWhileTheWindowIsClosedIsKeptAndOfferedAgain() throws Exception {
    trainFirstStep();

    FxThread.run(this::askToClose);
    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    Run run = newestRun();
    assertThat(run.state()).isEqualTo(RunState.STOPPED);
    assertThat(home.runFolder(run.id()).resolve("checkpoint.safetensors")).exists();

    close();
    open();
    FxThread.waitUntil(
        "the offer to resume", () -> stage.getScene().lookup(".notice-offer") != null);
    assertThat(notices()).anyMatch(text -> text.contains(run.id()));
    click(".notice-offer");
    FxThread.waitUntil("it goes on", () -> !button("#header-stop").isDisabled());
    assertThat(newestRun().id()).isEqualTo(run.id());
  }

  @Test
  void aRunThatIsStoppedByThePersonIsNotOfferedAgain() throws Exception {
    trainFirstStep();
    click("#header-stop");
    FxThread.waitUntil("it has stopped", () -> status().startsWith("Stopped"));

    close();
    open();
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());
    FxThread.waitForFrames();

    assertThat(notices()).noneMatch(text -> text.contains("was under way"));
  }

  @Test
  void aRunDeletedUnderTheWindowEndsInASentence() throws Exception {
    trainFirstStep();

    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + home.database() + "?busy_timeout=20000")) {
      connection.createStatement().executeUpdate("DELETE FROM run");
    }

    FxThread.waitUntil("it has ended", () -> !button("#header-train").isDisabled());
    assertThat(status()).containsAnyOf("deleted", "no run");
    assertThat(notices()).anyMatch(text -> text.equals(status()));
  }

  @Test
  void noDataSetIsOpenedWhileARunIsUnderWay() throws Exception {
    trainFirstStep();

    dropOnHeader(SmallData.write(folder.resolve("other pairs")));

    FxThread.waitUntil(
        "the sentence",
        () -> shownNotices().contains("A run is under way. Stop it, then open another data set."));
    assertThat(FxThread.call(() -> dataMenu().getItems().getFirst().isDisable())).isTrue();
    assertThat(FxThread.call(() -> button("#header-data").getText())).isEqualTo("data");
  }

  @Test
  void aCheckpointThatTheDiskRefusesIsToldAndEarlierRunsStay() throws Exception {
    trainFirstStep();
    click("#header-stop");
    FxThread.waitUntil("it has stopped", () -> status().startsWith("Stopped"));
    String earlier = newestRun().id();
    trainFirstStep();
    Path refused = home.runFolder(newestRun().id());
    FolderTree.remove(refused);
    Files.writeString(refused, "no folder any more");

    click("#header-stop");

    FxThread.waitUntil("it has ended", () -> !button("#header-train").isDisabled());
    assertThat(FxThread.call(this::status)).contains("cannot be written");
    assertThat(notices()).anyMatch(text -> text.contains("cannot be written"));
    assertThat(home.runFolder(earlier).resolve("checkpoint.safetensors")).isNotEmptyFile();
  }
}
