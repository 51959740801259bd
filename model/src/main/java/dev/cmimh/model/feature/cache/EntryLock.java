package dev.cmimh.model.feature.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Keeps all other threads and processes from writing one entry. It ends with the process that holds
 * it, so a killed one blocks nobody. The lock file stays: removing it would let two hold a lock.
 */
final class EntryLock implements Closeable {

  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final FileChannel channel;

  private EntryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @throws CancellationException if cancelled while waiting
   * @throws IOException if the lock file cannot be written
   */
  static EntryLock acquire(Path file, BooleanSupplier cancelled) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      while (!tryLock(channel)) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("Waiting for the features was cancelled");
        }
        LockSupport.parkNanos(RETRY_NANOS);
      }
      held = true;
      return new EntryLock(channel);
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process holds it
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
