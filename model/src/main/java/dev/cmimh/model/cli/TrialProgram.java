package dev.cmimh.model.cli;

/**
 * A worker of a sweep as a program of its own: takes the order for one trial and carries it out.
 */
public final class TrialProgram {

  private TrialProgram() {}

  /**
   * Ends the process with the exit code of the command {@code trial}.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.exit(CommandLineProgram.run(TrialCommand.NAME));
  }
}
