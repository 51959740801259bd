package dev.cmimh.model.figure;

import java.awt.Color;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a drawn figure follow the theme of the page it stands in: colours become variables of the
 * style sheet, so that one drawing serves light and dark.
 */
final class ThemedSvg {

  private static final Pattern COLOR = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private final Map<String, Ink> inks = new HashMap<>();

  /**
   * @param drawn the palette that the figures were drawn with
   */
  ThemedSvg(FigurePalette drawn) {
    new EnumMap<>(drawn.colors()).forEach((ink, color) -> inks.put(rgb(color), ink));
  }

  String of(String svg) {
    return COLOR
        .matcher(svg)
        .replaceAll(
            match -> {
              Ink ink = inks.get(match.group());
              return Matcher.quoteReplacement(
                  ink == null ? match.group() : "var(" + ink.variable() + ")");
            });
  }

  /** The variables with the colours of a palette, as declarations of a style sheet. */
  static String variables(FigurePalette palette) {
    return new EnumMap<>(palette.colors())
        .entrySet().stream()
            .map(entry -> entry.getKey().variable() + ":" + rgb(entry.getValue()) + ";")
            .collect(Collectors.joining());
  }

  private static String rgb(Color color) {
    return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }
}
