package dev.cmimh.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dresses the window in the chosen theme and keeps it so. */
public final class ThemeStyles {

  private final Theme light = new PrimerLight();
  private final Theme dark = new PrimerDark();
  private final ThemeChoice choice;

  public ThemeStyles(ThemeChoice choice) {
    this.choice = choice;
  }

  /** From now on the program's style sheet follows the choice. */
  public void follow() {
    choice.dark().addListener((_, _, _) -> apply());
    apply();
  }

  /** Adds what the themes leave out: controls of other libraries, in the themes' own colours. */
  public void complete(Scene scene) {
    scene.getStylesheets().add(ThemeStyles.class.getResource("theme.css").toExternalForm());
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        (choice.dark().get() ? dark : light).getUserAgentStylesheet());
  }
}
