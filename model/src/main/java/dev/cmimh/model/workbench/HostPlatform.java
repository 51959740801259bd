package dev.cmimh.model.workbench;

/** What this program runs on besides its engine: bits of codes may depend on it. */
final class HostPlatform {

  private HostPlatform() {}

  /** Such as "Java 25.0.1, Linux 6.12 amd64". */
  static String current() {
    return "Java %s, %s %s %s"
        .formatted(
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
