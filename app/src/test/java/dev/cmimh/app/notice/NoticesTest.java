package dev.cmimh.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.notice.Notice.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private final Notices notices = new Notices();

  @Test
  void onlyAFewAreShownAndHintsGiveWayFirst() {
    notices.post(Kind.INFORMATION, "first");
    notices.post(Kind.HINT, "hint");
    notices.post(Kind.INFORMATION, "second");
    notices.post(Kind.WARNING, "third");
    assertThat(texts()).containsExactly("first", "second", "third");

    notices.post(Kind.FAILURE, "fourth");
    assertThat(texts()).containsExactly("second", "third", "fourth");
  }

  @Test
  void theSameIsNotSaidTwice() {
    notices.post(Kind.WARNING, "the disk is full");
    notices.post(Kind.WARNING, "the disk is full");

    assertThat(texts()).containsExactly("the disk is full");
  }

  @Test
  void anOfferIsTakenOnceAndTheNoticeIsGone() {
    List<String> heard = new ArrayList<>();
    Notice notice =
        Notice.of(Kind.INFORMATION, "a run was under way")
            .withOffer("Resume", () -> heard.add("resumed"))
            .whenDismissed(() -> heard.add("dismissed"));
    notices.post(notice);

    notices.accept(notice);
    notices.accept(notice);
    notices.dismiss(notice);

    assertThat(heard).containsExactly("resumed");
    assertThat(texts()).isEmpty();
  }

  @Test
  void aClosedNoticeIsHeard() {
    List<String> heard = new ArrayList<>();
    Notice notice = Notice.of(Kind.HINT, "try this").whenDismissed(() -> heard.add("dismissed"));
    notices.post(notice);

    notices.dismiss(notice);

    assertThat(heard).containsExactly("dismissed");
  }

  private List<String> texts() {
    return notices.shown().stream().map(Notice::text).toList();
  }
}
