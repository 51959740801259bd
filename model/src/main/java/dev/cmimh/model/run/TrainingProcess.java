package dev.cmimh.model.run;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that trains. Its start tells it from a later one with the same identifier.
 *
 * @param id the operating system's identifier
 * @param startedMilliseconds since 1970, UTC; 0 where the operating system does not say
 */
record TrainingProcess(long id, long startedMilliseconds) {

  static TrainingProcess current() {
    ProcessHandle process = ProcessHandle.current();
    return new TrainingProcess(process.pid(), started(process));
  }

  boolean isAlive() {
    Optional<ProcessHandle> process = ProcessHandle.of(id).filter(ProcessHandle::isAlive);
    return process.isPresent() && started(process.get()) == startedMilliseconds;
  }

  /** Whether it is alive and a worker of a sweep, as far as the operating system says. */
  boolean isWorker() {
    return isAlive()
        && ProcessHandle.of(id)
            .flatMap(process -> process.info().commandLine())
            .filter(words -> words.contains(SweepStore.WORKER_MARK))
            .isPresent();
  }

  /** Kills it, if it is still there, and returns when it has ended. */
  void end() {
    if (isAlive()) {
      ProcessHandle.of(id)
          .ifPresent(
              process -> {
                process.destroyForcibly();
                process.onExit().join();
              });
    }
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
