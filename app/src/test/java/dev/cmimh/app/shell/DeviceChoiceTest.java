package dev.cmimh.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.DeviceOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DeviceChoiceTest {

  private static final ComputeDevice CPU = new ComputeDevice.Cpu();
  private static final DeviceOffer GPU =
      new DeviceOffer(new ComputeDevice.Gpu(0), OptionalLong.of(24_000_000_000L));

  private final List<ComputeDevice> used = new ArrayList<>();
  private final DeviceChoice choice =
      new DeviceChoice(
          CPU,
          new Background(Runnable::run, Runnable::run),
          () -> List.of(new DeviceOffer(CPU, OptionalLong.empty()), GPU),
          used::add,
          failure -> {
            throw new AssertionError(failure);
          });

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
    choice.choose(GPU.device());

    assertThat(used).containsExactly(GPU.device());
    assertThat(choice.inUse().get()).isEqualTo(GPU.device());
  }
}
