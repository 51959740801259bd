package dev.cmimh.installer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is packed.
 *
 * @param version of numbers only, as packages want it, such as {@code 0.1.0}
 * @param jvmOptions what every JVM of the program is started with
 */
record Application(String version, List<String> jvmOptions) {

  /** Its name in folders and files. */
  static final String NAME = "cmimh-explorer";

  /** Its name for people. */
  static final String TITLE = "CMIMH Explorer";

  static final String DESCRIPTION =
      "Trains unsupervised cross-modal hashing before your eyes and searches with what it learned";
  static final String VENDOR = "The CMIMH Explorer developers";
  static final String MAIN_CLASS = "dev.cmimh.app.Launcher";

  private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+){0,2}");

  Application {
    jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * @param version that may have a word behind its numbers, such as {@code 0.1.0-SNAPSHOT}
   * @param jvmOptions separated by blanks
   */
  static Application of(String version, String jvmOptions) {
    Matcher numbers = NUMBERS.matcher(version);
    if (!numbers.lookingAt()) {
      throw new PackingException(
          "The version must begin with numbers, such as 1.2.3, but is " + version);
    }
    return new Application(numbers.group(), List.of(jvmOptions.strip().split("\\s+")));
  }
}
