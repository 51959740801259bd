package dev.cmimh.app.study;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cmimh.app.desk.OtherWork;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The study that goes on in this window, if any. Used on the user interface's thread. */
public final class StudyDesk {

  private static final String STUDY = "study";

  private final List<String> program;
  private final Workspace workspace;
  private final Background background;
  private final Consumer<URI> browser;
  private final ReadOnlyObjectWrapper<StudyState> state =
      new ReadOnlyObjectWrapper<>(new StudyState.None());
  private Optional<StudyProcess> process = Optional.empty();
  private Optional<Cancellation> following = Optional.empty();

  /**
   * @param program starts this program anew, in a terminal
   * @param background one thread of its own: it follows the study to its end
   * @param news hears how far it has come
   * @param browser shows a page; asked on the user interface's thread, as the toolkit wants it
   */
  public StudyDesk(
      List<String> program,
      Workspace workspace,
      Background background,
      OtherWork news,
      Consumer<URI> browser,
      Texts texts) {
    this.program = List.copyOf(program);
    this.workspace = workspace;
    this.background = background;
    this.browser = browser;
    StudyTexts words = new StudyTexts(texts);
    state.subscribe(now -> news.tell(STUDY, words.news(now)));
    workspace.whenClosing(() -> process.ifPresent(StudyProcess::endAndWait));
  }

  /** How far it has come. */
  public ReadOnlyObjectProperty<StudyState> state() {
    return state.getReadOnlyProperty();
  }

  /** Whether one goes on. */
  boolean isActive() {
    return state.get() instanceof StudyState.Running;
  }

  /** Begins a study, unless one goes on. */
  void begin(StudyWish wish) {
    if (isActive()) {
      return;
    }
    state.set(new StudyState.Running(wish.name(), 0, 0, 0));
    following =
        Optional.of(
            background.run(
                cancellation -> carryOut(wish, cancellation),
                this::end,
                cause -> end(new StudyState.BrokenOff(wish.name(), cause.getMessage()))));
  }

  /** Ends it; asked for again, it goes on with what is missing. */
  void cancel() {
    following.ifPresent(Cancellation::cancel);
    process.ifPresent(StudyProcess::end);
    end(new StudyState.None());
  }

  /**
   * Has the page of a study that has ended shown outside the window.
   *
   * @param failed hears why it could not be
   */
  void show(Path page, Consumer<Throwable> failed) {
    var _ =
        background.run(
            _ -> {
              if (!Files.isRegularFile(page)) {
                throw new NoSuchFileException(page.toString());
              }
              return page.toUri();
            },
            found -> browse(found, failed),
            failed);
  }

  private void browse(URI page, Consumer<Throwable> failed) {
    try {
      browser.accept(page);
    } catch (RuntimeException e) {
      failed.accept(e);
    }
  }

  private StudyState carryOut(StudyWish wish, Cancellation cancellation)
      throws IOException, InterruptedException {
    StudyProcess started = StudyProcess.start(program, workspace.home(), wish);
    background.tell(() -> keep(started, cancellation));
    StudyFollower follower = new StudyFollower(wish.name());
    String complaints =
        started.follow(
            event -> {
              follower.hear(event);
              background.tell(() -> show(follower.running(), cancellation));
            });
    return follower.end(complaints);
  }

  /** A study that was cancelled before it was at hand ends now. */
  private void keep(StudyProcess started, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      started.end();
    } else {
      process = Optional.of(started);
    }
  }

  private void show(StudyState running, Cancellation cancellation) {
    if (!cancellation.isCancelled() && isActive()) {
      state.set(running);
    }
  }

  private void end(StudyState ended) {
    process = Optional.empty();
    following = Optional.empty();
    state.set(ended);
  }

  /** What a study has told so far; used on the thread that follows it. */
  private static final class StudyFollower {

    private final String name;
    private StudyState.Running running;
    private Optional<Path> page = Optional.empty();

    StudyFollower(String name) {
      this.name = name;
      this.running = new StudyState.Running(name, 0, 0, 0);
    }

    void hear(JsonNode event) {
      switch (event.path("event").asText()) {
        case "trained" -> {
          int failed = running.failed() + (event.path("failure").asText().isEmpty() ? 0 : 1);
          running =
              new StudyState.Running(
                  name, event.path("done").asInt(), event.path("total").asInt(), failed);
        }
        case "study" -> page = Optional.of(Path.of(event.path("page").asText()));
        default -> {
          // Other versions may tell more.
        }
      }
    }

    StudyState.Running running() {
      return running;
    }

    StudyState end(String complaints) {
      return page.<StudyState>map(written -> new StudyState.Done(name, written, running.failed()))
          .orElseGet(() -> new StudyState.BrokenOff(name, complaints));
    }
  }
}
