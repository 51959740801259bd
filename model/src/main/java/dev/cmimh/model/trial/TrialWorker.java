package dev.cmimh.model.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What a worker process hears from the one that started it: a line with the order, a line that lets
 * it train, and then nothing until the end. Where the input ends, the other process has ended,
 * however it did: the worker ends itself, so that it never stays behind alone.
 */
public final class TrialWorker {

  /** The line that lets training begin: the run is written down as that of the trial. */
  static final String GO = "go";

  private static final int ORPHANED = 4;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Runnable onEnd;

  /**
   * Listens to the process that started this one; at the end of the input, this process ends at
   * once. Its run is whole up to the last checkpoint, as after any kill.
   */
  public static TrialWorker ofThisProcess() {
    return new TrialWorker(System.in, () -> Runtime.getRuntime().halt(ORPHANED));
  }

  TrialWorker(InputStream input, Runnable onEnd) {
    this.onEnd = onEnd;
    Thread.ofPlatform().daemon().name("parent").start(() -> listen(input));
  }

  /** Waits for the order. */
  public TrialOrder order() throws InterruptedException {
    return TrialOrderJson.read(lines.take());
  }

  /** Waits until training may begin. */
  public void awaitGo() throws InterruptedException {
    String line = lines.take();
    if (!line.equals(GO)) {
      throw new IllegalStateException("A trial expects \"%s\", but heard: %s".formatted(GO, line));
    }
  }

  private void listen(InputStream input) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(input, UTF_8))) {
      for (Optional<String> line = next(reader); line.isPresent(); line = next(reader)) {
        lines.add(line.get());
      }
    } catch (IOException e) {
      // A broken input is an ended one.
      return;
    } finally {
      onEnd.run();
    }
  }

  private static Optional<String> next(BufferedReader reader) throws IOException {
    return Optional.ofNullable(reader.readLine());
  }
}
