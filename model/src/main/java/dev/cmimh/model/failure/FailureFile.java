package dev.cmimh.model.failure;

import dev.cmimh.model.run.ExplorerHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps the last failure that nobody foresaw in a file beside the runs, for who is asked for it.
 */
public final class FailureFile {

  private static final String NAME = "last-failure.txt";

  private final ExplorerHome home;

  public FailureFile(ExplorerHome home) {
    this.home = home;
  }

  /**
   * Writes a failure in the place of the last one.
   *
   * @return where it lies; empty where the file cannot be written
   */
  public Optional<Path> write(Throwable failure) {
    Path file = home.folder().resolve(NAME);
    try {
      Files.createDirectories(home.folder());
      Files.writeString(file, details(failure));
      return Optional.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** All that is known of a failure, line by line. */
  public static String details(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
