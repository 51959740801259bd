package dev.cmimh.app;

import dev.cmimh.app.benchmark.MeasuredWindow;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.model.run.ExplorerHome;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window as a person gets it, handed to who measures it. */
record WiredWindow(Wiring wiring) implements MeasuredWindow {

  /** On the user interface's thread. */
  static WiredWindow of(ExplorerHome home) {
    return new WiredWindow(
        new Wiring(
            home,
            Platform.getPreferences()
                .colorSchemeProperty()
                .map(scheme -> scheme == ColorScheme.DARK),
            _ -> {}));
  }

  @Override
  public void show(Stage stage) {
    wiring.show(stage, stage::hide);
  }

  @Override
  public TrainingDesk desk() {
    return wiring.desk();
  }

  @Override
  public NextRun nextRun() {
    return wiring.nextRun();
  }

  @Override
  public void close() {
    wiring.close();
  }
}
