package dev.cmimh.model.cli;

import dev.cmimh.model.failure.FailureFile;
import dev.cmimh.model.failure.FailureSentence;
import dev.cmimh.model.run.ExplorerHome;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns failures into one sentence; what nobody foresaw is kept in a file beside the runs. */
final class FailureReport implements IExecutionExceptionHandler {

  private final Terminal terminal;
  private final ExplorerHome home;

  FailureReport(Terminal terminal, ExplorerHome home) {
    this.terminal = terminal;
    this.home = home;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    terminal.say("cmimh: " + sentence(failure));
    return ExitCode.FAILED;
  }

  private String sentence(Exception failure) {
    return FailureSentence.of(failure).orElseGet(() -> unforeseen(failure));
  }

  private String unforeseen(Exception failure) {
    return new FailureFile(home)
        .write(failure)
        .map(
            file ->
                "Something failed that should not: %s. What happened is written in %s."
                    .formatted(failure, file))
        .orElseGet(
            () ->
                "Something failed that should not: %s.%n%s"
                    .formatted(failure, FailureFile.details(failure)));
  }
}
