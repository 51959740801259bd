package dev.cmimh.app.codes;

import java.util.Locale;

/** What the middle of the Codes screen shows. */
public enum CodesPart {
  /** How each bit is used. */
  BITS,
  /** A code whose bits are flipped. */
  FLIP,
  /** Where codes lie in the plane. */
  PLANE;

  /** Its name in keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
