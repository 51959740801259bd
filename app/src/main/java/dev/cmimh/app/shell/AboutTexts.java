package dev.cmimh.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;

/** Credits and licences as they ship with the data set. */
final class AboutTexts {

  private static final String FOLDER = "/dev/cmimh/assets/emoji/";
  private static final List<String> LICENCES =
      List.of(
          "Apache-2.0",
          "CC-BY-4.0",
          "CC-BY-SA-4.0",
          "MIT-emoji-data",
          "MIT-emojibase",
          "MIT-emojilib",
          "MIT-fluent-emoji",
          "Unicode-3.0");

  private AboutTexts() {}

  /**
   * The credits, then each licence, by name.
   *
   * @param credits name under which the credits are listed
   */
  static Map<String, String> read(String credits) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(credits, read(FOLDER, "ATTRIBUTION.md"));
    for (String licence : LICENCES) {
      texts.put(licence, read(FOLDER + "licences/", licence + ".txt"));
    }
    return texts;
  }

  private static String read(String folder, String name) throws IOException {
    try (InputStream stream = AboutTexts.class.getResourceAsStream(folder + name)) {
      if (stream == null) {
        throw new MissingResourceException("Not in this build", folder, name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
