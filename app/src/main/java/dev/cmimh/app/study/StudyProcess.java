package dev.cmimh.app.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cmimh.model.run.ExplorerHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A study in a process of its own: the methods that it fits need the engine's only gradient, and
 * the window may train meanwhile.
 */
final class StudyProcess {

  private static final int SECONDS_TO_END = 5;

  private final Process process;
  private final Path complaints;

  private StudyProcess(Process process, Path complaints) {
    this.process = process;
    this.complaints = complaints;
  }

  /**
   * Starts one.
   *
   * @param program starts this program anew
   * @throws IOException if no process can be started
   */
  static StudyProcess start(List<String> program, ExplorerHome home, StudyWish wish)
      throws IOException {
    List<String> words = new ArrayList<>(program);
    words.addAll(wish.arguments());
    Path complaints = Files.createTempFile("cmimh-study", ".txt");
    ProcessBuilder builder = new ProcessBuilder(words).redirectError(complaints.toFile());
    builder.environment().put(ExplorerHome.VARIABLE, home.folder().toString());
    return new StudyProcess(builder.start(), complaints);
  }

  /**
   * Follows it to its end.
   *
   * @param events hears every object that it prints, on this thread
   * @return what it complained about; empty if it said nothing
   */
  String follow(Consumer<JsonNode> events) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        events.accept(json.readTree(line));
      }
      process.waitFor();
      return Files.readString(complaints).strip();
    } finally {
      process.destroy();
      Files.deleteIfExists(complaints);
    }
  }

  /** Ends it; what is trained is stored, and the study can be asked for again. */
  void end() {
    process.destroy();
  }

  /** Ends it and waits a little, so that nothing writes any more. */
  void endAndWait() {
    end();
    try {
      process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
