package dev.cmimh.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** All texts of the window, from one bundle. */
public final class Texts {

  private final ResourceBundle bundle;

  public Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The texts that ship. */
  public static Texts shipped() {
    return new Texts(ResourceBundle.getBundle("dev.cmimh.app.messages", Locale.ROOT));
  }

  /**
   * A text.
   *
   * @param key such as {@code tune.modality-gap.name}
   * @param values put in the place of {0}, {1}...; numbers as {@code MessageFormat} writes them, so
   *     format those that need certain digits before
   * @throws MissingResourceException if the bundle has no such text: a mistake of the program
   */
  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
  }

  /** The texts as they are, for who takes a bundle. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
