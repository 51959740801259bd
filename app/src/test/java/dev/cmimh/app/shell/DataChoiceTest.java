package dev.cmimh.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.DataNames;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This test's thread is the user interface. */
class DataChoiceTest {

  private static final ComputeDevice CPU = new ComputeDevice.Cpu();

  private final Workers workers = new Workers();
  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final Background background = workers.background(1, userInterface::add);
  private final SimpleObjectProperty<Boolean> free = new SimpleObjectProperty<>(true);
  private final Notices notices = new Notices();

  @TempDir private Path folder;
  private Memory memory;
  private Path pairs;
  private Workspace workspace;
  private DataChoice choice;

  @BeforeEach
  void makeChoice() throws Exception {
    pairs = SmallData.write(folder.resolve("my pairs"));
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    memory = new Memory(new MemoryFile(home, _ -> {}), Runnable::run, Map.of());
    workspace = new Workspace(home, background);
    choice = new DataChoice(workspace, free, memory, notices, Texts.shipped());
  }

  @AfterEach
  void close() throws InterruptedException {
    workspace.close();
    workers.close();
  }

  @Test
  void saysThatDataIsBeingOpenedBeforeAnyIsThere() {
    assertThat(choice.name().getValue()).isEqualTo("Opening data...");
    assertThat(choice.offers()).containsExactly("emoji");
  }

  @Test
  void aDataSetIsNamedBeforeItsFeaturesAreThere() throws Exception {
    choice.open(pairs.toString());
    await(() -> workspace.dataset().get() != null);

    assertThat(workspace.data().get()).isNull();
    assertThat(choice.name().getValue()).isEqualTo("my pairs");
    assertThat(choice.help().getValue()).contains("120 pairs").contains("judged by");
    assertThat(choice.opening().getValue()).startsWith("Opening the features");
    assertThat(choice.share().getValue()).isBetween(0.0, 1.0);
  }

  @Test
  void anOpenedFolderIsRememberedAndOfferedAgain() throws Exception {
    choice.open(pairs.toString());
    await(() -> workspace.data().get() != null);

    assertThat(choice.opening().getValue()).isEmpty();
    DataChoice next = new DataChoice(workspace, free, memory, notices, Texts.shipped());
    assertThat(next.offers()).containsExactly("emoji", pairs.toString());
    assertThat(memory.get("workspace.data-set")).contains(pairs.toString());
  }

  @Test
  void aDroppedFolderIsOpenedAndItsTableMayStandForIt() throws Exception {
    choice.openDropped(List.of(pairs.resolve("pairs.csv")));

    await(() -> workspace.dataset().get() != null);
    assertThat(choice.chosen()).contains(pairs.toString());
  }

  @Test
  void aDroppedPictureIsNoDataSetAndThatIsSaid() {
    choice.openDropped(List.of(pairs.resolve("pair-000.png")));

    assertThat(said()).singleElement().asString().startsWith("Nothing was opened: drop a folder");
    assertThat(workspace.activity().get().isNone()).isTrue();
  }

  @Test
  void nothingIsOpenedWhileARunIsUnderWay() {
    free.set(false);

    choice.openDropped(List.of(pairs));

    assertThat(said()).containsExactly("A run is under way. Stop it, then open another data set.");
    assertThat(workspace.activity().get().isNone()).isTrue();
  }

  @Test
  void theLabelSetComesBackAtTheNextStart() throws Exception {
    choice.openRemembered(CPU);
    await(() -> workspace.starter().get() != null);
    choice.judgeBy("subgroup");
    assertThat(choice.labels().getValue()).isEqualTo("subgroup");
    workspace.close();

    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);
    choice = new DataChoice(workspace, free, memory, notices, Texts.shipped());
    choice.openRemembered(CPU);
    await(() -> workspace.dataset().get() != null);

    assertThat(choice.labels().getValue()).isEqualTo("subgroup");
    assertThat(choice.labelSets().getValue()).containsExactly("concepts", "subgroup", "group");
  }

  @Test
  void onlyTheLastFoldersAreOffered() throws Exception {
    RecentFolders recent = new RecentFolders(memory);
    for (int i = 0; i < 9; i++) {
      recent.add(Files.createDirectory(folder.resolve("f" + i)).toString());
    }
    recent.add(folder.resolve("f5").toString());

    assertThat(choice.offers()).hasSize(7);
    assertThat(choice.offers().get(1)).endsWith("f5");
    assertThat(choice.offers().get(2)).endsWith("f8");
  }

  @Test
  void aDataSetOfOnesOwnIsNamedByItsFolder() {
    assertThat(DataNames.shortName("/home/me/pictures")).isEqualTo("pictures");
    assertThat(DataNames.shortName("C:\\data\\pictures")).isEqualTo("pictures");
    assertThat(DataNames.shortName("emoji")).isEqualTo("emoji");
  }

  private List<String> said() {
    return notices.shown().stream().map(Notice::text).toList();
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable message = userInterface.poll(60, TimeUnit.SECONDS);
      assertThat(message).as("a message before the deadline").isNotNull();
      message.run();
    }
  }
}
