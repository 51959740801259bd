package dev.cmimh.app.notice;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The notices that are shown now, oldest first. Used on the user interface's thread.
 *
 * <p>Only a few are kept: hints give way first, then what is oldest.
 */
public final class Notices {

  private static final int MOST = 3;

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> unmodifiable =
      FXCollections.unmodifiableObservableList(shown);

  /** What is shown, oldest first. */
  public ObservableList<Notice> shown() {
    return unmodifiable;
  }

  /** Shows a notice; one that says the same is shown already gives way to it. */
  public void post(Notice notice) {
    shown.removeIf(other -> other.text().equals(notice.text()));
    while (shown.size() >= MOST) {
      shown.remove(leastWanted());
    }
    shown.add(notice);
  }

  /** Shows a sentence. */
  public void post(Notice.Kind kind, String text) {
    post(Notice.of(kind, text));
  }

  /** The person has closed it. */
  public void dismiss(Notice notice) {
    if (shown.remove(notice)) {
      notice.whenDismissed().run();
    }
  }

  /** The person takes the offer; the notice is done with. */
  public void accept(Notice notice) {
    if (shown.remove(notice)) {
      notice.offer().ifPresent(offer -> offer.action().run());
    }
  }

  /** Takes a notice back that is no longer true. */
  public void withdraw(Notice notice) {
    shown.remove(notice);
  }

  private Notice leastWanted() {
    return shown.stream()
        .filter(notice -> notice.kind() == Notice.Kind.HINT)
        .findFirst()
        .orElse(shown.getFirst());
  }
}
