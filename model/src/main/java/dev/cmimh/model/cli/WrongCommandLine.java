package dev.cmimh.model.cli;

import java.util.List;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, and where its options are listed. */
final class WrongCommandLine implements IParameterExceptionHandler {

  private final Terminal terminal;

  WrongCommandLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    terminal.say(
        "cmimh: %s%s. \"%s --help\" lists what there is."
            .formatted(
                failure.getMessage(),
                suggestion(failure),
                failure.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private static String suggestion(ParameterException failure) {
    List<String> near =
        failure instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return near.isEmpty() ? "" : "; is one of these meant: " + String.join(", ", near);
  }
}
