package dev.cmimh.model.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.run.SweepStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerCommandTest {

  @Test
  void aWorkerIsKnownByItsFirstOption() {
    List<String> words = new WorkerCommand("some.Main").words();

    int java = words.indexOf(SweepStore.WORKER_MARK) - 1;
    assertThat(words.get(java)).endsWith("java");
    assertThat(words).endsWith("some.Main");
  }

  @Test
  void aWorkerIsGivenWhatAPersonWantsButNoFileOfTheWindow() {
    assertThat(
            WorkerCommand.wishes(
                "-Xmx4g -Dprism.order=sw -XX:AOTCacheOutput=window.aot -agentlib:jdwp"
                    + " -XX:StartFlightRecording=filename=window.jfr"))
        .containsExactly("-Xmx4g", "-Dprism.order=sw");
    assertThat(WorkerCommand.wishes(null)).isEmpty();
  }
}
