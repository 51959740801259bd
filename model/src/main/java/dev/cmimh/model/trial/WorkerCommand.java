package dev.cmimh.model.trial;

import dev.cmimh.model.run.SweepStore;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command that starts this very program anew: the same Java, the same classes.
 *
 * @param mainClass what is started
 */
public record WorkerCommand(String mainClass) {

  /** Leaves a person's work the processor first; the usual niceness of work in the background. */
  private static final List<String> NICE = List.of("-n", "10");

  private static final List<String> INHERITED_PROPERTIES =
      List.of(
          "ai.djl.offline", "user.language", "java.io.tmpdir", "DJL_CACHE_DIR", "ENGINE_CACHE_DIR");

  private static final List<String> FILES_OF_ONE_PROCESS =
      List.of("-XX:AOT", "-XX:StartFlightRecording", "-Xlog");

  /** The words of the command line, niced where the operating system has {@code nice}. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    nice(System.getenv("PATH"))
        .ifPresent(
            program -> {
              words.add(program.toString());
              words.addAll(NICE);
            });
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add(SweepStore.WORKER_MARK);
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("--sun-misc-unsafe-memory-access=allow");
    words.add("-Djava.awt.headless=true");
    // Small heaps and one core each: the simplest collector wastes least.
    words.add("-XX:+UseSerialGC");
    words.addAll(inheritedProperties());
    words.addAll(wishes(System.getenv("CMIMH_JVM_OPTIONS")));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    return words;
  }

  private static List<String> inheritedProperties() {
    return INHERITED_PROPERTIES.stream()
        .filter(name -> System.getProperty(name) != null)
        .map(name -> "-D" + name + "=" + System.getProperty(name))
        .toList();
  }

  /**
   * What a person wants of the virtual machine, such as more memory; no debuggers and the like, and
   * nothing that names a file which the window's own process reads or writes.
   *
   * @param options as the start script takes them; may be null
   */
  static List<String> wishes(String options) {
    return options == null
        ? List.of()
        : Stream.of(options.split("\\s+"))
            .filter(option -> option.startsWith("-X") || option.startsWith("-D"))
            .filter(option -> FILES_OF_ONE_PROCESS.stream().noneMatch(option::startsWith))
            .toList();
  }

  /** Where {@code nice} is; there is none on Windows. */
  private static Optional<Path> nice(String path) {
    return path == null
        ? Optional.empty()
        : Stream.of(path.split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder, "nice"))
            .filter(Files::isExecutable)
            .findFirst();
  }
}
