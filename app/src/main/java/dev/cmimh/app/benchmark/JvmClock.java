package dev.cmimh.app.benchmark;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Time since this process' JVM began to be created, which is some hundredths of a second after the
 * operating system began the process. What a start script does before is not in it.
 */
final class JvmClock {

  private final LongSupplier uptimeMilliseconds;

  JvmClock(LongSupplier uptimeMilliseconds) {
    this.uptimeMilliseconds = uptimeMilliseconds;
  }

  static JvmClock ofThisProcess() {
    return new JvmClock(ManagementFactory.getRuntimeMXBean()::getUptime);
  }

  /**
   * Seconds from the start of the JVM to a moment.
   *
   * @param moment as {@link System#nanoTime()} told it
   */
  double secondsTo(long moment) {
    double ago = (System.nanoTime() - moment) / 1e9;
    return uptimeMilliseconds.getAsLong() / 1e3 - ago;
  }
}
