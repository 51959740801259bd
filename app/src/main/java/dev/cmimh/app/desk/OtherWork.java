package dev.cmimh.app.desk;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What goes on beside the run of this window, such as a sweep. */
public final class OtherWork {

  private final StringProperty sentence = new SimpleStringProperty("");

  /** How far it has come, in words; empty where nothing goes on. */
  public StringProperty sentence() {
    return sentence;
  }
}
