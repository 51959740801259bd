package dev.cmimh.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.DeviceOffer;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceChoiceTest {

  private static final ComputeDevice CPU = new ComputeDevice.Cpu();
  private static final DeviceOffer GPU =
      new DeviceOffer(new ComputeDevice.Gpu(0), OptionalLong.of(24_000_000_000L));

  @TempDir private Path folder;
  private final ReadOnlyObjectWrapper<ComputeDevice> inUse = new ReadOnlyObjectWrapper<>(CPU);
  private Memory memory;
  private DeviceChoice choice;

  @BeforeEach
  void makeChoice() {
    memory = new Memory(new MemoryFile(new ExplorerHome(folder), _ -> {}), Runnable::run, Map.of());
    choice = choice();
  }

  @Test
  void offersTheMainProcessorBeforeItLooked() {
    assertThat(choice.offers().get()).extracting(DeviceOffer::device).containsExactly(CPU);
    assertThat(choice.inUse().get()).isEqualTo(CPU);
  }

  @Test
  void offersEachGraphicsProcessorWithItsMemory() {
    choice.look();

    assertThat(choice.offers().get())
        .extracting(new DeviceNames(Texts.shipped())::of)
        .containsExactly("CPU", "GPU 0, 24.0 GB");
  }

  @Test
  void runsOnTheChosenDeviceAndShowsIt() {
    choice.choose(GPU.device());

    assertThat(choice.inUse().get()).isEqualTo(GPU.device());
  }

  @Test
  void theDeviceInUseComesBackAtTheNextStart() {
    assertThat(choice.remembered()).isEqualTo(CPU);

    choice.choose(GPU.device());

    assertThat(choice().remembered()).isEqualTo(GPU.device());
  }

  @Test
  void aDeviceThatGaveWayIsNotRemembered() {
    choice.remembered();

    choice.choose(GPU.device());
    inUse.set(CPU);

    assertThat(choice().remembered()).isEqualTo(CPU);
  }

  @Test
  void aDeviceThatNobodyKnowsIsTheMainProcessor() {
    memory.put("workspace.device", "abacus");

    assertThat(choice.remembered()).isEqualTo(CPU);
  }

  private DeviceChoice choice() {
    return new DeviceChoice(
        inUse.getReadOnlyProperty(),
        memory,
        new Background(Runnable::run, Runnable::run),
        () -> List.of(new DeviceOffer(CPU, OptionalLong.empty()), GPU),
        inUse::set,
        failure -> {
          throw new AssertionError(failure);
        });
  }
}
