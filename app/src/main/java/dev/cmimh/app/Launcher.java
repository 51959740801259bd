package dev.cmimh.app;

import dev.cmimh.model.cli.CommandLineProgram;

/** Where the program starts: in the terminal, until there is a window to open. */
public final class Launcher {

  private Launcher() {}

  /**
   * Starts the program and ends the process with its exit code.
   *
   * @param arguments the words after {@code cmimh}; none stands for the main job
   */
  public static void main(String[] arguments) {
    System.exit(CommandLineProgram.run(arguments));
  }
}
