package dev.cmimh.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DeviceOfferTest {

  @Test
  void beginsWithTheMainProcessorAndEveryOfferCanBeStarted() {
    assertThat(DeviceOffer.ofThisMachine().getFirst())
        .isEqualTo(new DeviceOffer(new ComputeDevice.Cpu(), OptionalLong.empty()));
    assertThat(DeviceOffer.ofThisMachine())
        .allSatisfy(offer -> assertThat(EngineRuntime.start(offer.device())).isNotNull());
  }
}
