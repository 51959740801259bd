package dev.cmimh.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory this process uses. */
final class MemoryUse {

  private static final Path LINUX_STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";
  private static final long KILOBYTE = 1024;

  private MemoryUse() {}

  /** Resident memory in bytes where the system tells it, else that of Java's own objects. */
  static long bytes() {
    try (Stream<String> lines = Files.lines(LINUX_STATUS)) {
      return lines
          .filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> KILOBYTE * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseGet(MemoryUse::javaHeap);
    } catch (IOException e) {
      return javaHeap();
    }
  }

  private static long javaHeap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
