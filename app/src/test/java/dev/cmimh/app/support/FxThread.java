package dev.cmimh.app.support;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * The user interface's thread as tests need it: started once per process, work done on it, a
 * condition waited for with a deadline, a scene kept as a picture.
 */
public final class FxThread {

  /** Long enough for a starved machine; a test that is well never waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private FxThread() {}

  /** Starts the toolkit, unless it runs. Windows may come and go: it stays. */
  public static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      Platform.setImplicitExit(false);
    } catch (IllegalStateException alreadyStarted) {
      started.countDown();
    }
    await(started);
  }

  /** Does something on the user interface's thread and waits for its end. */
  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Makes something on the user interface's thread.
   *
   * @return what it made
   * @throws AssertionError as the work threw it, or if it takes too long
   */
  public static <T> T call(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception | Error e) {
            result.completeExceptionally(e);
          }
        });
    return valueOf(result, "The work on the user interface's thread");
  }

  /**
   * Waits for a condition, which is looked at on the user interface's thread at every pulse.
   *
   * @param what is waited for, in words for the failure
   */
  public static void waitUntil(String what, BooleanSupplier condition) {
    CompletableFuture<Boolean> met = new CompletableFuture<>();
    AnimationTimer watch =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            lookAt(condition, met);
          }
        };
    run(watch::start);
    try {
      valueOf(met, what);
    } finally {
      run(watch::stop);
    }
  }

  /** Waits until the scene has been laid out and drawn twice: what was asked for is shown now. */
  public static void waitForFrames() {
    int[] frames = {0};
    waitUntil("two frames", () -> ++frames[0] > 2);
  }

  /** The scene as it is drawn now. */
  public static BufferedImage snapshot(Scene scene) {
    waitForFrames();
    return call(() -> toPicture(scene.snapshot(null)));
  }

  /** Keeps the scene as a PNG, as it is drawn now; missing folders are made. */
  public static void snapshot(Scene scene, Path file) {
    BufferedImage picture = snapshot(scene);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lookAt(BooleanSupplier condition, CompletableFuture<Boolean> met) {
    try {
      if (condition.getAsBoolean()) {
        met.complete(true);
      }
    } catch (RuntimeException | Error e) {
      met.completeExceptionally(e);
    }
  }

  private static BufferedImage toPicture(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return picture;
  }

  private static <T> T valueOf(CompletableFuture<T> result, String what) {
    try {
      return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(what + " failed: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError(
          what + ": not within " + PATIENCE.toSeconds() + " s on the user interface's thread", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(what + ": interrupted", e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("The toolkit did not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The toolkit did not start: interrupted", e);
    }
  }
}
