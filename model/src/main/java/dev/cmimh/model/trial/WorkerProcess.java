package dev.cmimh.model.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.function.Consumer;

/** The other end of a {@link TrialWorker}: gives it its order, hears what it says, ends it. */
final class WorkerProcess implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SENTENCE = "cmimh: ";

  private final Process process;
  private final TrialProgress progress;
  private volatile String failure = "";
  private volatile String lastWords = "";
  private volatile RuntimeException refused;

  WorkerProcess(Process process, TrialProgress progress) {
    this.process = process;
    this.progress = progress;
  }

  /** Returns when the process has done all of it. */
  void carryOut(TrialOrder order) throws TrialFailure, InterruptedException {
    Thread said = reader(process.getInputStream(), this::hear);
    Thread complained = reader(process.getErrorStream(), line -> lastWords = line);
    tell(TrialOrderJson.write(order));
    int exitCode = process.waitFor();
    said.join();
    complained.join();
    if (refused != null) {
      throw refused;
    }
    if (exitCode != 0) {
      throw new TrialFailure(sentence(exitCode));
    }
  }

  /** Ends the process and all that it started, at once; what is stored is whole at any moment. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  private void hear(String line) {
    try {
      JsonNode said = JSON.readTree(line);
      switch (said.path("event").asText()) {
        case "run" -> begin(said.path("run").asText());
        case "epoch" -> progress.trained(said.path("epoch").asInt());
        case "state" -> failure = said.path("message").asText();
        default -> {}
      }
    } catch (JsonProcessingException e) {
      lastWords = line;
    }
  }

  private void begin(String run) {
    try {
      progress.begun(run);
      tell(TrialWorker.GO);
    } catch (RuntimeException e) {
      refused = e;
      process.destroyForcibly();
    }
  }

  /** A process that has ended hears nothing; its exit code says so. */
  private void tell(String line) {
    try {
      OutputStream output = process.getOutputStream();
      output.write((line + "\n").getBytes(UTF_8));
      output.flush();
    } catch (IOException e) {
      process.destroy();
    }
  }

  private String sentence(int exitCode) {
    if (!failure.isBlank()) {
      return failure;
    }
    return lastWords.startsWith(SENTENCE)
        ? lastWords.substring(SENTENCE.length())
        : "The process of the trial ended by itself (exit code %d)%s."
            .formatted(exitCode, lastWords.isBlank() ? "" : ": " + lastWords);
  }

  private static Thread reader(InputStream stream, Consumer<String> listener) {
    return Thread.ofPlatform()
        .daemon()
        .name("trial-reader")
        .start(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(new InputStreamReader(stream, UTF_8))) {
                lines.lines().forEach(listener);
              } catch (IOException | java.io.UncheckedIOException e) {
                // The process was ended while it spoke; its exit code tells the rest.
                return;
              }
            });
  }
}
