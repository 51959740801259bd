package dev.cmimh.model.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code cmimh}: one class per command, each a part of the main job. */
@Command(
    name = "cmimh",
    mixinStandardHelpOptions = true,
    description = "Trains unsupervised cross-modal hashing and searches with what it learned.")
public final class CommandLineProgram {

  private CommandLineProgram() {}

  /**
   * Runs one command.
   *
   * @param arguments the words after {@code cmimh}
   * @return the exit code: 0 when the job was done
   */
  public static int run(String... arguments) {
    return new CommandLine(new CommandLineProgram()).execute(arguments);
  }
}
