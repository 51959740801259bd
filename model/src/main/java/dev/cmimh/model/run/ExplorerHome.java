package dev.cmimh.model.run;

import dev.cmimh.model.matrix.PartFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of runs and caches: {@code CMIMH_HOME}, or else where the operating system keeps such
 * things.
 *
 * @param folder absolute path; it need not exist yet
 */
public record ExplorerHome(Path folder) {

  /** The environment variable that moves the folder. */
  public static final String VARIABLE = "CMIMH_HOME";

  /** The folder of the person who started this process. */
  public static ExplorerHome ofThisProcess() {
    return locate(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /**
   * Finds the folder.
   *
   * @param environment environment variables
   * @param operatingSystem name as in the system property {@code os.name}
   * @param userFolder the person's own folder
   */
  public static ExplorerHome locate(
      Map<String, String> environment, String operatingSystem, Path userFolder) {
    Path folder =
        variable(environment, VARIABLE)
            .orElseGet(() -> usualPlace(environment, operatingSystem, userFolder));
    return new ExplorerHome(folder.toAbsolutePath().normalize());
  }

  /** One folder per run, with its checkpoints. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /** The folder of one run. */
  public Path runFolder(String runId) {
    return runs().resolve(runId);
  }

  /** Features that were computed once. */
  public Path features() {
    return folder.resolve("features");
  }

  /** The data base of runs. */
  public Path database() {
    return folder.resolve("explorer.db");
  }

  /**
   * Makes the folder and its sub-folders where they are missing, tries whether they can be written,
   * and deletes files that a killed process left unfinished.
   *
   * @throws StorageException if not
   */
  public void prepare() {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(runs());
      Files.createDirectories(features());
      Files.delete(Files.createTempFile(folder, ".writable", ".part"));
      PartFile.deleteAbandoned(runs());
      PartFile.deleteAbandoned(features());
    } catch (IOException e) {
      throw new StorageException(
          "The folder for runs and caches, %s, cannot be written: %s. Make it writable, or set %s to a folder of your own."
              .formatted(folder, reason(e), VARIABLE),
          e);
    }
  }

  private static Path usualPlace(
      Map<String, String> environment, String operatingSystem, Path userFolder) {
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return variable(environment, "LOCALAPPDATA")
          .orElseGet(() -> userFolder.resolve("AppData").resolve("Local"))
          .resolve("CMIMH");
    }
    if (system.startsWith("mac")) {
      return userFolder.resolve("Library").resolve("Application Support").resolve("CMIMH");
    }
    return variable(environment, "XDG_DATA_HOME")
        .filter(Path::isAbsolute)
        .orElseGet(() -> userFolder.resolve(".local").resolve("share"))
        .resolve("cmimh");
  }

  private static Optional<Path> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "you have no right to write in " + denied.getFile();
      case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
      case FileSystemException other when other.getReason() != null ->
          other.getReason() + " at " + other.getFile();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
