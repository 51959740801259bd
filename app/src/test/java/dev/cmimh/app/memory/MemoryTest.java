package dev.cmimh.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.memory.WindowPlace.Area;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

  private static final Area SCREEN = new Area(0, 0, 1920, 1040);

  private final List<Runnable> later = new ArrayList<>();
  private final List<StorageException> failures = new ArrayList<>();

  @TempDir private Path home;

  @Test
  void whatIsPutComesBackAtTheNextStart() {
    Memory memory = memory();
    memory.put("shell.screen", "search");
    memory.close();

    assertThat(memory().get("shell.screen")).contains("search");
  }

  @Test
  void manyChangesAreWrittenOnceAfterAWhile() {
    Memory memory = memory();
    for (int width = 0; width < 100; width++) {
      memory.put("window.width", String.valueOf(width));
    }
    assertThat(later).hasSize(1);
    assertThat(home.resolve("window.json")).doesNotExist();

    later.getFirst().run();
    assertThat(home.resolve("window.json")).content().contains("\"99\"");
  }

  @Test
  void aDamagedFileIsSetAsideAndTold() throws Exception {
    Files.writeString(home.resolve("window.json"), "{\"shell.screen\": ");

    MemoryFile.Read read = file().read();

    assertThat(read.values()).isEmpty();
    assertThat(read.setAside()).contains(home.resolve("window-damaged.json"));
    assertThat(home.resolve("window-damaged.json")).content().contains("shell.screen");
    assertThat(home.resolve("window.json")).doesNotExist();
  }

  @Test
  void aFileOfAnotherShapeIsSetAside() throws Exception {
    Files.writeString(home.resolve("window.json"), "[1, 2]");
    assertThat(file().read().setAside()).isPresent();

    Files.writeString(home.resolve("window.json"), "null");
    assertThat(file().read().setAside()).isPresent();
  }

  @Test
  void aFileThatCannotBeWrittenIsTold() throws Exception {
    Files.createDirectories(home.resolve("window.json").resolve("in the way"));
    Memory memory = new Memory(file(), later::add, Map.of());

    memory.put("shell.theme", "dark");
    memory.close();

    assertThat(failures).hasSize(1);
  }

  @Test
  void nobodyWaitsForADiskThatIsSlow() throws Exception {
    Files.createDirectories(home.resolve("window.json").resolve("in the way"));
    CountDownLatch writing = new CountDownLatch(1);
    CompletableFuture<Boolean> written = new CompletableFuture<>();
    MemoryFile slow =
        new MemoryFile(
            new ExplorerHome(home),
            _ -> {
              writing.countDown();
              written.join();
            });
    Memory memory = new Memory(slow, work -> Thread.ofVirtual().start(work), Map.of());
    memory.put("shell.theme", "dark");
    assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Optional<String>> meanwhile =
        CompletableFuture.supplyAsync(
            () -> {
              memory.put("shell.screen", "search");
              return memory.get("shell.screen");
            });

    assertThat(meanwhile).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.of("search"));
    written.complete(true);
  }

  @Test
  void theFirstWindowIsInTheMiddle() {
    assertThat(WindowPlace.remembered(memory(), List.of(SCREEN)))
        .isEqualTo(new WindowPlace(320, 120, 1280, 800, false));
  }

  @Test
  void aSmallScreenIsFilled() {
    assertThat(WindowPlace.remembered(memory(), List.of(new Area(0, 0, 1000, 700))))
        .isEqualTo(new WindowPlace(0, 0, 1000, 700, false));
  }

  @Test
  void theWindowComesBackWhereItWas() {
    Memory memory = memory();
    new WindowPlace(100, 50, 1100, 720, false).remember(memory);

    assertThat(WindowPlace.remembered(memory, List.of(SCREEN)))
        .isEqualTo(new WindowPlace(100, 50, 1100, 720, false));
  }

  @Test
  void aMaximisedWindowKeepsThePlaceToWhichItShrinks() {
    Memory memory = memory();
    new WindowPlace(100, 50, 1100, 720, false).remember(memory);
    new WindowPlace(0, 0, 1920, 1040, true).remember(memory);

    assertThat(WindowPlace.remembered(memory, List.of(SCREEN)))
        .isEqualTo(new WindowPlace(100, 50, 1100, 720, true));
  }

  @Test
  void aPlaceOffThePresentScreensIsCorrected() {
    Memory memory = memory();
    new WindowPlace(2500, 50, 1100, 720, false).remember(memory);

    assertThat(WindowPlace.remembered(memory, List.of(SCREEN)))
        .isEqualTo(new WindowPlace(410, 160, 1100, 720, false));
    assertThat(WindowPlace.remembered(memory, List.of(SCREEN, new Area(1920, 0, 1920, 1040))).x())
        .isEqualTo(2500);
  }

  @Test
  void whatIsNoNumberIsForgotten() {
    Memory memory = memory();
    memory.put("window.width", "wide");
    memory.put("window.height", "NaN");

    assertThat(memory.number("window.width")).isEmpty();
    assertThat(memory.number("window.height")).isEmpty();
  }

  private MemoryFile file() {
    return new MemoryFile(new ExplorerHome(home), failures::add);
  }

  private Memory memory() {
    return new Memory(file(), later::add, file().read().values());
  }
}
