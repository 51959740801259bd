package dev.cmimh.app;

import dev.cmimh.model.run.ExplorerHome;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window, from its first frame to its last. */
public final class ExplorerApp extends Application {

  private Wiring wiring;

  @Override
  public void start(Stage stage) {
    wiring = new Wiring(ExplorerHome.ofThisProcess());
    wiring.show(stage);
  }

  @Override
  public void stop() {
    wiring.close();
  }
}
