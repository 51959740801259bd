package dev.cmimh.model.cli;

/** The command line in a process of its own: made to be killed. */
final class CommandProcess {

  private CommandProcess() {}

  public static void main(String[] arguments) {
    CommandLineProgram.run(arguments);
  }
}
