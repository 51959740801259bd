package dev.cmimh.model.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line in a process of its own: made to be killed, or to be kept short of something.
 */
final class CommandProcess {

  private CommandProcess() {}

  public static void main(String[] arguments) {
    System.exit(CommandLineProgram.run(arguments));
  }

  /** How such a process is started. */
  static List<String> command(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CommandProcess.class.getName());
    command.addAll(arguments);
    return command;
  }
}
