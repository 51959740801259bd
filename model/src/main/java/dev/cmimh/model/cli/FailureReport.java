package dev.cmimh.model.cli;

import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.StorageException;
import dev.cmimh.model.run.UnknownRunException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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
      case UncheckedIOException wrapped -> sentence(wrapped.getCause());
      case FileSystemException file -> fileSentence(file);
      case StorageException known -> told(known);
      case UnknownRunException known -> told(known);
      case IOException known -> told(known);
      case IllegalArgumentException known -> told(known);
      case NoSuchElementException known -> told(known);
      case CancellationException known -> told(known);
      case IllegalStateException known -> told(known);
      default -> unforeseen(failure);
    };
  }

  /** What the exception says of itself, if it says anything. */
  private String told(Exception failure) {
    return failure.getMessage() == null ? unforeseen(failure) : failure.getMessage();
  }

  /** The exceptions of the file system say no more than the name of the file. */
  private static String fileSentence(FileSystemException failure) {
    String file = failure.getFile();
    return switch (failure) {
      case NoSuchFileException _ -> file + " does not exist: check the name.";
      case AccessDeniedException _ -> file + " may not be read or written: check its permissions.";
      case FileAlreadyExistsException _ -> file + " is there already: move it or name another.";
      case NotDirectoryException _ -> file + " is not a folder: name a folder.";
      case DirectoryNotEmptyException _ -> file + " is a folder with files in it: empty it first.";
      default ->
          failure.getReason() == null
              ? file + " cannot be read or written."
              : "%s cannot be read or written: %s.".formatted(file, failure.getReason());
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
