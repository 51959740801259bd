package dev.cmimh.model.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a thread give way to others that want the processor too: a window that has to be drawn, a
 * query that somebody waits for. Alone, the thread is as fast as ever.
 *
 * <p>Java's own priorities say nothing to Linux, where a thread is given way by its nice value;
 * {@code setpriority} sets that of the calling thread, although its documentation speaks of the
 * process (see the C library's notes in setpriority(2)). Elsewhere Java's priority has to do.
 */
public final class ThreadCourtesy {

  /** One ninth of the weight of an ordinary thread. */
  private static final int NICE = 10;

  /** A seventh of that weight: it gets what training leaves over. */
  private static final int NICER = 19;

  /** PRIO_PROCESS: the number that follows is that of a thread, with 0 for whoever calls. */
  private static final int WHICH = 0;

  private static final int CALLER = 0;
  private static final Path THREADS = Path.of("/proc/self/task");

  /** As Linux tells it, which cuts names off at 15 characters. */
  private static final String OPTIMISING_COMPILER = "C2 Compiler";

  private ThreadCourtesy() {}

  /** Lets the calling thread, and threads that it begins from now on, give way. */
  @SuppressWarnings("ThreadPriorityCheck")
  static void ofThisThread() {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    if (isLinux()) {
      setPriority().ifPresent(handle -> setNice(handle, CALLER, NICE));
    }
  }

  /**
   * Lets the JVM's optimising compiler give way, on Linux. It is busy for the first minutes, and a
   * window that starts or trains has more use for the processor than code that will be faster
   * later. Its first compiler, without which nothing gets fast, keeps its rank.
   */
  public static void ofTheOptimisingCompiler() {
    if (isLinux()) {
      setPriority()
          .ifPresent(handle -> compilerThreads().forEach(thread -> setNice(handle, thread, NICER)));
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }

  private static List<Integer> compilerThreads() {
    try (Stream<Path> threads = Files.list(THREADS)) {
      return threads
          .filter(ThreadCourtesy::compiles)
          .map(thread -> Integer.valueOf(thread.getFileName().toString()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean compiles(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).startsWith(OPTIMISING_COMPILER);
    } catch (IOException e) {
      return false;
    }
  }

  /** A system without it, or that refuses, loses nothing but smoothness. */
  private static void setNice(MethodHandle setPriority, int thread, int nice) {
    try {
      var _ = (int) setPriority.invokeExact(WHICH, thread, nice);
    } catch (Throwable e) {
      throw new IllegalStateException("The priority of a thread could not be set", e);
    }
  }

  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> setPriority() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> symbol = linker.defaultLookup().find("setpriority");
    return symbol.map(
        address ->
            linker.downcallHandle(
                address,
                FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT)));
  }
}
