package dev.cmimh.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  @Test
  @EnabledOnOs(LINUX)
  void onLinuxTheOptimisingCompilerGivesWayWhenItIsAsked() throws Exception {
    int ours = niceOfThisThread();

    ThreadCourtesy.ofTheOptimisingCompiler();

    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      Map<Boolean, List<Path>> byCompiler =
          threads.collect(Collectors.partitioningBy(ThreadCourtesyTest::isOptimisingCompiler));
      assertThat(byCompiler.get(true))
          .isNotEmpty()
          .allSatisfy(thread -> assertThat(niceOf(thread)).isEqualTo(19));
      assertThat(byCompiler.get(false))
          .anySatisfy(thread -> assertThat(niceOf(thread)).isEqualTo(ours));
    }
  }

  @Test
  @EnabledOnOs(LINUX)
  void onLinuxThreadsOfATrainingThatGivesWayDoSoToo() throws Exception {
    EngineRuntime runtime = EngineRuntime.start(new ComputeDevice.Cpu()).withThreads(2);
    int ours = niceOfThisThread();

    try (ForkJoinPool ordinary = runtime.newPool();
        ForkJoinPool courteous = runtime.givingWay().newPool()) {
      assertThat(ordinary.getParallelism()).isEqualTo(2);
      assertThat(ordinary.submit(ThreadCourtesyTest::niceOfThisThread).get()).isEqualTo(ours);
      assertThat(courteous.submit(ThreadCourtesyTest::niceOfThisThread).get()).isEqualTo(10);
    }
  }

  private static boolean isOptimisingCompiler(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).startsWith("C2 CompilerThre");
    } catch (IOException e) {
      return false;
    }
  }

  private static int niceOfThisThread() throws IOException {
    return niceOf(Path.of("/proc/thread-self"));
  }

  private static int niceOf(Path thread) throws IOException {
    String stat = Files.readString(thread.resolve("stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
  }
}
