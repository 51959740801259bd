package dev.cmimh.app;

import dev.cmimh.model.run.ExplorerHome;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window, from its first frame to its last. */
public final class ExplorerApp extends Application {

  private Wiring wiring;

  @Override
  public void start(Stage stage) {
    wiring =
        new Wiring(
            ExplorerHome.ofThisProcess(),
            Platform.getPreferences()
                .colorSchemeProperty()
                .map(scheme -> scheme == ColorScheme.DARK),
            page -> getHostServices().showDocument(page.toString()));
    Thread.setDefaultUncaughtExceptionHandler(wiring.uncaught());
    wiring.show(stage, Platform::exit);
  }

  @Override
  public void stop() {
    wiring.close();
  }
}
