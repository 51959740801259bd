package dev.cmimh.model.engine;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Lets a thread give way to others that want the processor too: a window that has to be drawn, a
 * query that somebody waits for. Alone, the thread is as fast as ever.
 *
 * <p>Java's own priorities say nothing to Linux, where a thread is given way by its nice value;
 * {@code setpriority} sets that of the calling thread, although its documentation speaks of the
 * process (see the C library's notes in setpriority(2)). Elsewhere Java's priority has to do.
 */
final class ThreadCourtesy {

  /** One ninth of the weight of an ordinary thread. */
  private static final int NICE = 10;

  /** PRIO_PROCESS, with 0 for whoever calls. */
  private static final int WHICH = 0;

  private ThreadCourtesy() {}

  /** Lets the calling thread, and threads that it begins from now on, give way. */
  static void ofThisThread() {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    if (System.getProperty("os.name").equals("Linux")) {
      setPriority().ifPresent(ThreadCourtesy::beNice);
    }
  }

  /** A system without it, or that refuses, loses nothing but smoothness. */
  private static void beNice(MethodHandle setPriority) {
    try {
      var _ = (int) setPriority.invokeExact(WHICH, 0, NICE);
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
