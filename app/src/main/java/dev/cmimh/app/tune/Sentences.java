package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.failure.FailureSentence;

/** What a failure says on this screen. */
final class Sentences {

  private Sentences() {}

  static String of(Throwable failure, Texts texts) {
    return FailureSentence.of(failure).orElseGet(() -> texts.get("tune.failure"));
  }
}
