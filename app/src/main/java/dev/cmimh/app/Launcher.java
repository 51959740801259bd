package dev.cmimh.app;

import dev.cmimh.app.benchmark.WindowBenchmark;
import dev.cmimh.model.cli.CommandLineProgram;
import dev.cmimh.model.run.ExplorerHome;
import java.util.List;
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
    boolean display = Display.ofThisProcess().isThere();
    if (arguments.length == 0 && display) {
      Application.launch(ExplorerApp.class);
      System.exit(0);
    }
    WindowBenchmark windowBenchmark =
        new WindowBenchmark(display, ExplorerHome.ofThisProcess(), WiredWindow::of);
    System.exit(CommandLineProgram.run(List.of(windowBenchmark), arguments));
  }
}
