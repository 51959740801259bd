package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.Modality;
import org.junit.jupiter.api.Test;

class SearchHistoryTest {

  private final SearchHistory history = new SearchHistory();

  @Test
  void whatIsTypedLetterByLetterIsOneQuery() {
    history.visit(words("h"), true);
    history.visit(words("he"), true);
    history.visit(words("heart"), true);

    assertThat(history.current()).isEqualTo(words("heart"));
    assertThat(history.back()).isEqualTo(new Query.Nothing());
    assertThat(history.canGoBack().get()).isFalse();
  }

  @Test
  void goesBackAndForward() {
    Query.Item item = new Query.Item(3, Modality.IMAGE);
    history.visit(words("heart"), false);
    history.visit(item, false);

    assertThat(history.back()).isEqualTo(words("heart"));
    assertThat(history.canGoForward().get()).isTrue();
    assertThat(history.forward()).isEqualTo(item);
    assertThat(history.canGoForward().get()).isFalse();
  }

  @Test
  void anotherQueryForgetsWhatWasAhead() {
    history.visit(words("heart"), false);
    history.visit(words("star"), false);
    history.back();

    history.visit(words("moon"), false);

    assertThat(history.forward()).isEqualTo(words("moon"));
    assertThat(history.back()).isEqualTo(words("heart"));
  }

  @Test
  void typingAfterGoingBackIsANewQuery() {
    history.visit(words("heart"), true);
    history.visit(new Query.Item(3, Modality.IMAGE), false);
    history.back();

    history.visit(words("hearts"), true);

    assertThat(history.back()).isEqualTo(words("heart"));
  }

  private static Query words(String text) {
    return new Query.Words(text);
  }
}
