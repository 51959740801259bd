package dev.cmimh.app;

import dev.cmimh.app.benchmark.WindowBenchmark;
import dev.cmimh.app.benchmark.WindowWork;
import dev.cmimh.model.cli.CommandLineProgram;
import dev.cmimh.model.run.ExplorerHome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;

/** Where the program starts: in a window where there is a display, else in the terminal. */
public final class Launcher {

  private Launcher() {}

  /**
   * Starts the program and ends the process with its exit code.
   *
   * @param arguments the words after {@code cmimh}; none stands for the window, or for the main job
   *     in the terminal where there is no display
   */
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      Optional<String> obstacle = obstacle();
      if (obstacle.isEmpty()) {
        Application.launch(ExplorerApp.class);
        System.exit(0);
      }
      System.err.println("cmimh: " + obstacle.get());
    }
    List<WindowBenchmark> benchmarks = windowBenchmarks();
    benchmarks.stream()
        .filter(it -> List.of("bench", it.subject()).equals(Stream.of(arguments).limit(2).toList()))
        .forEach(WindowBenchmark::begin);
    System.exit(CommandLineProgram.run(benchmarks, arguments));
  }

  private static List<WindowBenchmark> windowBenchmarks() {
    boolean display = Display.ofThisProcess().isThere();
    ExplorerHome home = ExplorerHome.ofThisProcess();
    return Arrays.stream(WindowWork.values())
        .map(work -> new WindowBenchmark(work, display, home, WiredWindow::of))
        .toList();
  }

  /** Why there can be no window, in sentences; empty where there can be one. */
  private static Optional<String> obstacle() {
    return Display.ofThisProcess().isThere()
        ? Toolkit.start().map(Toolkit.Failure::sentence)
        : Optional.of(
            "There is no display, so no window is opened; the main job is done in this terminal.");
  }
}
