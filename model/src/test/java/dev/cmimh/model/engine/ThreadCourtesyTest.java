package dev.cmimh.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

class ThreadCourtesyTest {

  /** Nineteenth field of proc_pid_stat(5), counted behind the name in brackets. */
  private static final int NICE = 16;

  @Test
  @EnabledOnOs(LINUX)
  void onLinuxAThreadThatGivesWayHasAHigherNiceValueAndOthersKeepTheirs() throws Exception {
    int before = niceOfThisThread();
    FutureTask<Integer> other =
        new FutureTask<>(
            () -> {
              ThreadCourtesy.ofThisThread();
              return niceOfThisThread();
            });

    Thread.ofPlatform().start(other);

    assertThat(other.get()).isEqualTo(10).isGreaterThan(before);
    assertThat(niceOfThisThread()).isEqualTo(before);
  }

  private static int niceOfThisThread() throws IOException {
    String stat = Files.readString(Path.of("/proc/thread-self/stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
  }
}
