package dev.cmimh.app.desk;

import java.util.SequencedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What goes on beside the run of this window, such as a sweep or a study. */
public final class OtherWork {

  private final SequencedMap<String, String> told = new TreeMap<>();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

  /** How far it has come, in words; empty where nothing goes on. */
  public ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /**
   * Says how far some work has come.
   *
   * @param work its name, of which the newest sentence counts
   * @param words empty once it is over
   */
  public void tell(String work, String words) {
    if (words.isEmpty()) {
      told.remove(work);
    } else {
      told.put(work, words);
    }
    sentence.set(String.join(". ", told.values()));
  }
}
