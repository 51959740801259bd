package dev.cmimh.app.memory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Choices that come back at the next start, as values under keys such as {@code shell.screen}. Each
 * screen keeps its own under its own name. May be used from any thread.
 */
public final class Memory implements AutoCloseable {

  private final MemoryFile file;
  private final Executor later;
  private final Map<String, String> values;
  private final AtomicBoolean waiting = new AtomicBoolean();

  /**
   * @param later runs a task after a short while, away from the window's thread: what is remembered
   *     until then is written at once
   * @param values what was remembered before
   */
  public Memory(MemoryFile file, Executor later, Map<String, String> values) {
    this.file = file;
    this.later = later;
    this.values = new TreeMap<>(values);
  }

  /** What was remembered under a key. */
  public Optional<String> get(String key) {
    synchronized (values) {
      return Optional.ofNullable(values.get(key));
    }
  }

  /** A number that was remembered; empty where there is none. */
  public Optional<Double> number(String key) {
    try {
      return get(key).map(Double::valueOf).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether a key was remembered as true. */
  public boolean isSet(String key) {
    return get(key).map(Boolean::parseBoolean).orElse(false);
  }

  /** Remembers a value; it is written soon. */
  public void put(String key, String value) {
    synchronized (values) {
      if (value.equals(values.put(key, value))) {
        return;
      }
    }
    writeSoon();
  }

  /** Forgets a value. */
  public void remove(String key) {
    synchronized (values) {
      if (values.remove(key) == null) {
        return;
      }
    }
    writeSoon();
  }

  /** Writes what is not yet written. */
  @Override
  public void close() {
    writeIfWaiting();
  }

  private void writeSoon() {
    if (!waiting.getAndSet(true)) {
      later.execute(this::writeIfWaiting);
    }
  }

  /** A disk may take its time: nobody who remembers or asks waits for it. */
  private synchronized void writeIfWaiting() {
    if (waiting.getAndSet(false)) {
      Map<String, String> written;
      synchronized (values) {
        written = new TreeMap<>(values);
      }
      file.write(written);
    }
  }
}
