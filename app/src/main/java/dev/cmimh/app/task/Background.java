package dev.cmimh.app.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Does work off the user interface's thread and brings what came of it back there.
 *
 * <p>View models get one that works at once and on the calling thread in their tests.
 */
public final class Background {

  private final Executor workers;
  private final Executor userInterface;

  /**
   * @param workers where work is done
   * @param userInterface where its end is told, such as {@code Platform::runLater}
   */
  public Background(Executor workers, Executor userInterface) {
    this.workers = workers;
    this.userInterface = userInterface;
  }

  /**
   * Works on threads of its own, which do not keep the process alive.
   *
   * @param name of the threads, for who looks at them
   * @param threads how many
   */
  public static Background onThreads(String name, int threads, Executor userInterface) {
    ThreadFactory factory = Thread.ofPlatform().name(name, 1).daemon().factory();
    ExecutorService workers = Executors.newFixedThreadPool(threads, factory);
    return new Background(workers, userInterface);
  }

  /**
   * Work that may take a while.
   *
   * @param <T> what it makes
   */
  @FunctionalInterface
  public interface Work<T> {

    /**
     * @param cancellation to be asked now and then; work that is no longer wanted may end by any
     *     exception
     */
    T run(Cancellation cancellation) throws Exception;
  }

  /**
   * Begins work.
   *
   * @param done hears the result, on the user interface's thread, unless cancelled
   * @param failed hears what went wrong, likewise
   * @return what cancels it
   */
  public <T> Cancellation run(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    Cancellation cancellation = new Cancellation();
    workers.execute(() -> work(work, cancellation, done, failed));
    return cancellation;
  }

  /** Does something on the user interface's thread, soon. */
  public void tell(Runnable message) {
    userInterface.execute(message);
  }

  /** Whatever is thrown is told: an error that nobody hears would leave the person waiting. */
  private <T> void work(
      Work<T> work, Cancellation cancellation, Consumer<T> done, Consumer<Throwable> failed) {
    if (cancellation.isCancelled()) {
      return;
    }
    try {
      T result = work.run(cancellation);
      tellUnlessCancelled(cancellation, () -> done.accept(result));
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      tellUnlessCancelled(cancellation, () -> failed.accept(e));
    }
  }

  private void tellUnlessCancelled(Cancellation cancellation, Runnable message) {
    userInterface.execute(
        () -> {
          if (!cancellation.isCancelled()) {
            message.run();
          }
        });
  }
}
