package dev.cmimh.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  private final ResourceBundle bundle = Texts.shipped().bundle();

  /** {@code MessageFormat} alone reads two apostrophes as one, and one as the start of a quote. */
  @Test
  void apostrophesAreDoubledWhereValuesAreFilledInAndNowhereElse() {
    assertThat(bundle.keySet())
        .filteredOn(key -> PLACE.matcher(bundle.getString(key)).find())
        .filteredOn(key -> LONE_APOSTROPHE.matcher(bundle.getString(key)).find())
        .as("texts with values that lose an apostrophe")
        .isEmpty();
    assertThat(bundle.keySet())
        .filteredOn(key -> !PLACE.matcher(bundle.getString(key)).find())
        .filteredOn(key -> bundle.getString(key).contains("''"))
        .as("texts without values that show two apostrophes")
        .isEmpty();
  }
}
