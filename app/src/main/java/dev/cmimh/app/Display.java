package dev.cmimh.app;

import java.util.Locale;
import java.util.Map;

/**
 * What is known about the screen before a window is tried.
 *
 * @param environment environment variables
 * @param operatingSystem name as in the system property {@code os.name}
 * @param platform of JavaFX where one was asked for, such as {@code Headless}; else empty
 */
record Display(Map<String, String> environment, String operatingSystem, String platform) {

  static Display ofThisProcess() {
    return new Display(
        System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""));
  }

  /** Linux says by a variable where windows go; the others always have a place for them. */
  boolean isThere() {
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    return !platform.isEmpty()
        || system.startsWith("windows")
        || system.startsWith("mac")
        || !environment.getOrDefault("DISPLAY", "").isBlank();
  }
}
