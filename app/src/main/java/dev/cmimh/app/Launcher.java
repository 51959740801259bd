package dev.cmimh.app;

import dev.cmimh.model.cli.CommandLineProgram;
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
    if (arguments.length == 0 && Display.ofThisProcess().isThere()) {
      Application.launch(ExplorerApp.class);
      System.exit(0);
    }
    System.exit(CommandLineProgram.run(arguments));
  }
}
