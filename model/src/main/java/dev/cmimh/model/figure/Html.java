package dev.cmimh.model.figure;

import java.util.Base64;
import java.util.Locale;

/** Pieces of HTML. Whatever comes from outside goes through {@link #text}. */
final class Html {

  private Html() {}

  /** Any text, so that it can stand in an element or in an attribute between double quotes. */
  static String text(String any) {
    return any.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A picture that is part of the page. */
  static String picture(byte[] png, String description) {
    return "<img src=\"data:image/png;base64,%s\" alt=\"%s\">"
        .formatted(Base64.getEncoder().encodeToString(png), text(description));
  }

  /** A share as percent with one decimal. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /** A section with a heading, or nothing where there is nothing to show. */
  static String section(String heading, String content) {
    return content.isEmpty()
        ? ""
        : "<section>\n<h2>%s</h2>\n%s</section>\n".formatted(text(heading), content);
  }

  /** A row of a table with a name and a value. */
  static String row(String name, Object value) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
        .formatted(text(name), text(String.valueOf(value)));
  }
}
