package dev.cmimh.model.failure;

import dev.cmimh.model.run.StorageException;
import dev.cmimh.model.run.UnknownRunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Turns failures that were foreseen into a sentence: what failed, and what to do. */
public final class FailureSentence {

  private FailureSentence() {}

  /**
   * What a failure says to a person.
   *
   * @return empty where nobody foresaw the failure, or it says nothing
   */
  public static Optional<String> of(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException wrapped -> of(wrapped.getCause());
      case FileSystemException file -> Optional.of(fileSentence(file));
      case StorageException known -> told(known);
      case UnknownRunException known -> told(known);
      case IOException known -> told(known);
      case IllegalArgumentException known -> told(known);
      case NoSuchElementException known -> told(known);
      case CancellationException known -> told(known);
      case IllegalStateException known -> told(known);
      default -> Optional.empty();
    };
  }

  private static Optional<String> told(Exception failure) {
    return Optional.ofNullable(failure.getMessage());
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
}
