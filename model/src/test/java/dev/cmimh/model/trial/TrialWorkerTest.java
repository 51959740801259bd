package dev.cmimh.model.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.training.DefaultRecipe;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TrialWorkerTest {

  private static final TrialOrder ORDER =
      new TrialOrder(
          "a trial",
          "C:\\pairs \"of mine\"",
          new TrialSettings.Cmimh(DefaultRecipe.hyperParameters()),
          Split.Part.TEST,
          "subgroup",
          3,
          Optional.of("20261124-0153-7f3a"));

  @Test
  void anOrderComesOverAsItWasGiven() throws Exception {
    try (PipedOutputStream parent = new PipedOutputStream()) {
      TrialWorker worker = new TrialWorker(new PipedInputStream(parent, 8192), () -> {});
      tell(parent, TrialOrderJson.write(ORDER));
      tell(parent, TrialWorker.GO);

      assertThat(worker.order()).isEqualTo(ORDER);
      worker.awaitGo();
    }
  }

  @Test
  void anOrderForAnotherMethodComesOverAsItWasGiven() {
    TrialOrder order =
        new TrialOrder(
            "a fit",
            "emoji",
            new TrialSettings.Rival(
                "acq", new MethodSettings(16, 7, Map.of("ridge", 0.1, "rounds", 5.0)), 500),
            Split.Part.VALIDATION,
            "",
            1,
            Optional.empty());

    assertThat(TrialOrderJson.read(TrialOrderJson.write(order))).isEqualTo(order);
  }

  @Test
  void aWorkerWhoseParentIsGoneEndsItself() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    PipedOutputStream parent = new PipedOutputStream();
    TrialWorker worker = new TrialWorker(new PipedInputStream(parent, 8192), ended::countDown);
    tell(parent, TrialOrderJson.write(ORDER));
    assertThat(worker.order()).isEqualTo(ORDER);
    assertThat(ended.getCount()).isEqualTo(1);

    parent.close();

    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static void tell(PipedOutputStream parent, String line) throws Exception {
    parent.write((line + "\n").getBytes(UTF_8));
    parent.flush();
  }
}
