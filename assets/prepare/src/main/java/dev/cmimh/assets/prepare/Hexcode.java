package dev.cmimh.assets.prepare;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The spelling of code points that all sources share. */
final class Hexcode {

  private static final String VARIATION_SELECTOR = "fe0f";

  private Hexcode() {}

  /** Code points as a source writes them, in lower case and without variation selectors. */
  static String of(String written) {
    return Arrays.stream(written.toLowerCase(Locale.ROOT).split("-"))
        .filter(point -> !point.equals(VARIATION_SELECTOR))
        .collect(Collectors.joining("-"));
  }

  /** The code points of a symbol. */
  static String ofSymbol(String symbol) {
    return of(symbol.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("-")));
  }
}
