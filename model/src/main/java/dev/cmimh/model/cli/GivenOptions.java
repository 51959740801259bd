package dev.cmimh.model.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options that a person wrote: one that would do nothing is refused, never dropped. */
final class GivenOptions {

  private final CommandSpec command;

  /**
   * @param command whose line was parsed
   */
  GivenOptions(CommandSpec command) {
    this.command = command;
  }

  /**
   * Fails where one of the options does nothing.
   *
   * @param applying the options that do something
   * @param reason why others do not, such as "beside --resume: a run keeps its own settings"
   * @throws ParameterException if another one was given; the message names all of them
   */
  void requireOnly(Set<String> applying, String reason) {
    List<String> others =
        given().stream().filter(option -> !applying.contains(option)).sorted().toList();
    if (!others.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "%s %s nothing %s"
              .formatted(String.join(", ", others), others.size() == 1 ? "does" : "do", reason));
    }
  }

  private List<String> given() {
    return command.commandLine().getParseResult().matchedOptionsSet().stream()
        .map(OptionSpec::longestName)
        .toList();
  }
}
