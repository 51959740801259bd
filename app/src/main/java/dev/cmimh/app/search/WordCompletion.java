package dev.cmimh.app.search;

import dev.cmimh.model.workbench.Vocabulary;
import java.util.List;
import java.util.Locale;

/**
 * Completes the word that is being typed.
 *
 * @param begin of the word in the text
 * @param end of the word in the text, behind its last letter
 * @param letters of the word up to the caret, in lower case
 */
record WordCompletion(int begin, int end, String letters) {

  private static final int MOST = 8;

  /**
   * Finds the word in which the caret stands.
   *
   * @param caret position in the text, 0 to its length
   */
  static WordCompletion at(String text, int caret) {
    int begin = caret;
    while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
      begin--;
    }
    int end = caret;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return new WordCompletion(begin, end, text.substring(begin, caret).toLowerCase(Locale.ROOT));
  }

  /** The words that may be meant, most frequent first; none where the word is complete. */
  List<Vocabulary.Word> offers(Vocabulary vocabulary) {
    if (letters.isEmpty()) {
      return List.of();
    }
    List<Vocabulary.Word> words = vocabulary.startingWith(letters, MOST);
    boolean complete = words.size() == 1 && words.getFirst().word().equals(letters);
    return complete ? List.of() : words;
  }

  /** The text with the word in the place of what was typed of it, and a space at its end. */
  String completed(String text, String word) {
    String rest = text.substring(end);
    return text.substring(0, begin) + word + (rest.isEmpty() ? " " : rest);
  }

  /** Where the caret stands then. */
  int caretAfter(String text, String word) {
    return begin + word.length() + (end == text.length() ? 1 : 0);
  }
}
