package dev.cmimh.app.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.failure.FailureFile;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncaughtFailuresTest {

  private final Notices notices = new Notices();
  private final AtomicLong clock = new AtomicLong();

  @TempDir private Path home;
  private UncaughtFailures uncaught;

  @BeforeEach
  void makeHandler() {
    uncaught =
        new UncaughtFailures(
            new FailureText(Texts.shipped()),
            new FailureFile(new ExplorerHome(home)),
            notices,
            new Background(Runnable::run, Runnable::run),
            clock::get);
  }

  @Test
  void aFailureIsShownAndKeptInAFile() {
    fail(new IllegalStateException("The index is closed"));

    assertThat(notices.shown())
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).isEqualTo("The index is closed."));
    assertThat(home.resolve("last-failure.txt")).content().contains("The index is closed");
  }

  @Test
  void oneThatComesAtEveryFrameIsToldOnceInAWhile() {
    for (int frame = 0; frame < 100; frame++) {
      fail(new IllegalStateException("frame " + frame));
    }
    assertThat(notices.shown()).hasSize(1);

    clock.addAndGet(Duration.ofSeconds(6).toNanos());
    fail(new IllegalStateException("later"));
    assertThat(notices.shown()).hasSize(2);
  }

  private void fail(Throwable failure) {
    uncaught.uncaughtException(Thread.currentThread(), failure);
  }
}
