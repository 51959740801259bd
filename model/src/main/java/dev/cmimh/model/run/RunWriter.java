package dev.cmimh.model.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one that writes. Step reports are gathered and written together, so that training never waits
 * for the disk; all else is committed before the call returns, after the step reports that came
 * first. What could not be written stays gathered and is tried again.
 */
final class RunWriter implements AutoCloseable {

  private static final long FLUSH_MILLISECONDS = 250;

  private final RunDatabase database;
  private final Connection connection;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock gathering = new ReentrantLock();
  private final AtomicReference<StorageException> failure = new AtomicReference<>();
  private final ScheduledExecutorService flusher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("run-store-writer").factory());
  private List<StepReportTable.Entry> gathered = new ArrayList<>();

  RunWriter(RunDatabase database, Connection connection) {
    this.database = database;
    this.connection = connection;
    var _ =
        flusher.scheduleWithFixedDelay(
            this::flushInBackground, FLUSH_MILLISECONDS, FLUSH_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes a step report, to be written within a quarter of a second.
   *
   * @throws StorageException if an earlier one could not be written; this one is kept all the same
   */
  void gather(StepReportTable.Entry entry) {
    gathering.lock();
    try {
      gathered.add(entry);
    } finally {
      gathering.unlock();
    }
    StorageException earlier = failure.getAndSet(null);
    if (earlier != null) {
      throw earlier;
    }
  }

  /** Writes all that was gathered, then does some work, in one transaction. */
  <T> T write(SqlWork<T> work) {
    writing.lock();
    try {
      return write(takeGathered(), work);
    } finally {
      writing.unlock();
    }
  }

  /** Writes all that was gathered. */
  void flush() {
    if (hasGathered()) {
      write(transaction -> true);
    }
  }

  @Override
  public void close() {
    flusher.shutdown();
    try (connection) {
      flush();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private <T> T write(List<StepReportTable.Entry> entries, SqlWork<T> work) {
    try {
      return Transaction.run(
          connection,
          transaction -> {
            StepReportTable.write(transaction, entries);
            return work.in(transaction);
          });
    } catch (SQLException e) {
      giveBack(entries);
      throw database.failure(e);
    } catch (RuntimeException e) {
      giveBack(entries);
      throw e;
    }
  }

  private void flushInBackground() {
    try {
      flush();
    } catch (StorageException e) {
      failure.set(e);
    }
  }

  private boolean hasGathered() {
    gathering.lock();
    try {
      return !gathered.isEmpty();
    } finally {
      gathering.unlock();
    }
  }

  private List<StepReportTable.Entry> takeGathered() {
    gathering.lock();
    try {
      List<StepReportTable.Entry> taken = gathered;
      gathered = new ArrayList<>();
      return taken;
    } finally {
      gathering.unlock();
    }
  }

  private void giveBack(List<StepReportTable.Entry> entries) {
    gathering.lock();
    try {
      gathered.addAll(0, entries);
    } finally {
      gathering.unlock();
    }
  }
}
