package dev.cmimh.app.benchmark;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingDesk;
import javafx.stage.Stage;

/** The real window, as it is started for a person. */
public interface MeasuredWindow extends AutoCloseable {

  /** Draws it, and opens what it works on in the background. */
  void show(Stage stage);

  TrainingDesk desk();

  NextRun nextRun();

  @Override
  void close();
}
