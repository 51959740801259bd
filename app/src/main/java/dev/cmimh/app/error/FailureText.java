package dev.cmimh.app.error;

import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.failure.FailureFile;
import dev.cmimh.model.failure.FailureSentence;
import dev.cmimh.model.matrix.FullDisk;
import dev.cmimh.model.run.StorageException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Turns any failure into what happened, what was kept and what to do. */
public final class FailureText {

  private final Texts texts;

  public FailureText(Texts texts) {
    this.texts = texts;
  }

  /** The failure as a notice, with its details to be copied. */
  public Notice notice(Throwable failure) {
    return Notice.of(Notice.Kind.FAILURE, sentence(failure))
        .withDetails(FailureFile.details(failure));
  }

  /** The failure in full sentences; never a name of a class alone. */
  public String sentence(Throwable failure) {
    Throwable cause = unwrapped(failure);
    return switch (cause) {
      case OutOfMemoryError _ -> texts.get("error.memory");
      case LinkageError _ -> texts.get("error.library", String.valueOf(cause.getMessage()));
      case StorageException known when FullDisk.causes(known) ->
          sentence(known.getMessage(), "error.disk-full");
      default ->
          FailureSentence.of(cause)
              .map(FailureText::ended)
              .orElseGet(() -> texts.get("error.unforeseen", cause.getClass().getSimpleName()));
    };
  }

  /** Whether it is a failure that nobody foresaw and that should be reported. */
  public boolean isUnforeseen(Throwable failure) {
    return FailureSentence.of(unwrapped(failure)).isEmpty();
  }

  private String sentence(String what, String remedy) {
    return ended(what) + " " + texts.get(remedy);
  }

  private static Throwable unwrapped(Throwable failure) {
    return (failure instanceof CompletionException || failure instanceof ExecutionException)
            && failure.getCause() != null
        ? unwrapped(failure.getCause())
        : failure;
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?]\\s*") ? sentence : sentence + ".";
  }
}
