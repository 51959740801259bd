package dev.cmimh.model.cli;

import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.StorageException;
import dev.cmimh.model.run.UnknownRunException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns failures into one sentence; what nobody foresaw is kept in a file beside the runs. */
final class FailureReport implements IExecutionExceptionHandler {

  private static final String FILE = "last-failure.txt";

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
    return switch (failure) {
      case NoSuchFileException missing -> missing.getFile() + " does not exist.";
      case StorageException known -> known.getMessage();
      case UnknownRunException known -> known.getMessage();
      case IOException known -> known.getMessage();
      case IllegalArgumentException known -> known.getMessage();
      case NoSuchElementException known -> known.getMessage();
      case CancellationException known -> known.getMessage();
      case IllegalStateException known -> known.getMessage();
      default -> unforeseen(failure);
    };
  }

  private String unforeseen(Exception failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    Path file = home.folder().resolve(FILE);
    try {
      Files.writeString(file, text.toString());
      return "Something failed that should not: %s. What happened is written in %s."
          .formatted(failure, file);
    } catch (IOException e) {
      return "Something failed that should not: %s.%n%s".formatted(failure, text);
    }
  }
}
