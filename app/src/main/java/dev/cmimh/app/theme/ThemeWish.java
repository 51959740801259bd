package dev.cmimh.app.theme;

import java.util.Arrays;
import java.util.Locale;

/** Which theme a person wants. */
public enum ThemeWish {
  /** As the desktop has it now. */
  SYSTEM,
  LIGHT,
  DARK;

  /** Its name in keys of texts and in what is remembered. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The wish of that key; the system's where there is none such. */
  public static ThemeWish ofKey(String key) {
    return Arrays.stream(values())
        .filter(wish -> wish.key().equals(key))
        .findFirst()
        .orElse(SYSTEM);
  }
}
