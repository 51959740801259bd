package dev.cmimh.app.search;

import dev.cmimh.app.control.CalmTextField;
import dev.cmimh.app.text.Texts;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The field for words: asks while one types, and completes the word at the caret. */
final class WordField extends CalmTextField {

  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final SearchViewModel model;
  private final CompletionViewModel completion;
  private final Runnable pastePicture;
  private boolean completing;

  /**
   * @param pastePicture asks with the picture of the clipboard
   */
  WordField(
      SearchViewModel model, CompletionViewModel completion, Texts texts, Runnable pastePicture) {
    this.model = model;
    this.completion = completion;
    this.pastePicture = pastePicture;
    setId("search-field");
    setPromptText(texts.get("search.field.prompt"));
    setAccessibleText(texts.get("search.field.name"));
    textProperty().bindBidirectional(model.words());
    caretPositionProperty().addListener((_, _, _) -> offer());
    focusedProperty().addListener((_, _, focused) -> hideUnless(focused));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  /** Takes an offered word. */
  void complete(int offer) {
    take(completion.complete(offer));
  }

  private void offer() {
    if (isFocused() && !completing) {
      completion.typed(getText(), getCaretPosition());
    }
  }

  private void hideUnless(boolean focused) {
    if (!focused) {
      completion.hide();
    }
  }

  private void press(KeyEvent event) {
    boolean offering = !completion.offers().isEmpty();
    switch (event.getCode()) {
      case DOWN, UP -> {
        if (offering) {
          completion.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
          event.consume();
        }
      }
      case ENTER -> {
        completion.complete().ifPresentOrElse(this::take, this::askNow);
        event.consume();
      }
      case TAB -> {
        if (offering && completion.selected().get() >= 0) {
          completion.complete().ifPresent(this::take);
          event.consume();
        }
      }
      case ESCAPE -> completion.hide();
      default -> paste(event);
    }
  }

  /** Pictures and files are no words. */
  private void paste(KeyEvent event) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (PASTE.match(event) && (clipboard.hasImage() || clipboard.hasFiles())) {
      pastePicture.run();
      event.consume();
    }
  }

  private void askNow() {
    completion.hide();
    model.askNow();
  }

  private void take(CompletionViewModel.Completed completed) {
    completing = true;
    setText(completed.text());
    positionCaret(completed.caret());
    Platform.runLater(() -> completing = false);
    model.askNow();
  }
}
