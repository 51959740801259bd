package dev.cmimh.app.search;

import dev.cmimh.app.desk.ShelfFailure;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.text.Texts;
import javafx.beans.value.ObservableValue;

/** What is said where not all models can be asked: what failed, why, and what to do. */
final class ShelfNote {

  private final FailureText failures;
  private final Texts texts;

  ShelfNote(Texts texts) {
    this.failures = new FailureText(texts);
    this.texts = texts;
  }

  /** The note for what failed last; empty where nothing did. */
  ObservableValue<String> of(ObservableValue<ShelfFailure> failure) {
    return failure.map(this::sentence).orElse("");
  }

  private String sentence(ShelfFailure failure) {
    String why = failures.sentence(failure.cause());
    return switch (failure.part()) {
      case LISTING -> texts.get("search.model.not-listed", why);
      case TRAINING -> texts.get("search.model.not-followed", why);
    };
  }
}
