package dev.cmimh.app;

import dev.cmimh.model.engine.ThreadCourtesy;
import java.util.Optional;
import javafx.application.Platform;

/** JavaFX' start, which fails where the system lacks what windows need. */
final class Toolkit {

  private Toolkit() {}

  /**
   * Why there is no window.
   *
   * @param cause as JavaFX told it
   */
  record Failure(Throwable cause) {

    /** What is missing and how to get it. */
    String sentence() {
      String told = String.valueOf(cause.getMessage()).strip();
      return "The window cannot be opened (%s). %s Until then the main job is done in this terminal."
          .formatted(told, isAboutDisplay(told) ? DISPLAY : LIBRARIES);
    }

    private static boolean isAboutDisplay(String told) {
      return told.contains("DISPLAY");
    }
  }

  private static final String DISPLAY =
      "Check that DISPLAY names a screen that runs and that you may use.";

  private static final String LIBRARIES =
      "On Linux, JavaFX needs GTK 3 and X11: install libgtk-3-0 (or libgtk-3-0t64), libxtst6,"
          + " libxxf86vm1 and libgl1 on Debian and Ubuntu; gtk3, libXtst, libXxf86vm and mesa-libGL"
          + " on Fedora.";

  /** Starts JavaFX, before which the compiler of the JVM begins to give way. */
  static Optional<Failure> start() {
    ThreadCourtesy.ofTheOptimisingCompiler();
    try {
      Platform.startup(() -> {});
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      return Optional.of(new Failure(e));
    }
  }
}
