package dev.cmimh.model.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An HTML page that needs nothing but itself: no script, no other file, no network. It follows the
 * reader's light or dark theme.
 */
final class HtmlPage {

  private static final int CHART_WIDTH = 560;
  private static final int CHART_HEIGHT = 340;

  private HtmlPage() {}

  /**
   * A whole page.
   *
   * @param title any text
   * @param summary a sentence below it, any text
   * @param sections HTML
   */
  static String of(String title, String summary, String sections) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s – CMIMH Explorer</title>
    <style>
    :root{%s}
    @media (prefers-color-scheme:dark){:root{%s}}
    %s</style>
    </head>
    <body>
    <header>
    <h1>%s</h1>
    <p class="summary">%s</p>
    </header>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            Html.text(title),
            ThemedSvg.variables(FigurePalette.light()),
            ThemedSvg.variables(FigurePalette.dark()),
            styleSheet(),
            Html.text(title),
            Html.text(summary),
            sections);
  }

  /**
   * Figures as drawings that follow the theme of the page; where the machine has no fonts, the page
   * says so in their place.
   *
   * @param figures makes them in a palette's colours
   */
  static String charts(Function<FigurePalette, RunFigures> figures) {
    FigurePalette palette = FigurePalette.light();
    ThemedSvg themed = new ThemedSvg(palette);
    try {
      return figures.apply(palette).all().stream()
          .map(figure -> chart(figure, themed))
          .collect(Collectors.joining("", "<div class=\"charts\">\n", "</div>\n"));
    } catch (MissingFontsException e) {
      return notes(List.of(e.getMessage()));
    }
  }

  /** What to keep in mind, a sentence each. */
  static String notes(List<String> notes) {
    return notes.stream()
        .map(note -> "<p class=\"note\">" + Html.text(note) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String chart(RunFigure figure, ThemedSvg themed) {
    return """
    <figure role="group" aria-label="%s">
    %s
    <figcaption>%s</figcaption>
    </figure>
    """
        .formatted(
            Html.text(figure.title()),
            themed.of(FigureExport.svg(figure, CHART_WIDTH, CHART_HEIGHT)),
            Html.text(figure.explanation()));
  }

  private static String styleSheet() {
    try (InputStream style = HtmlPage.class.getResourceAsStream("report.css")) {
      return new String(style.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet of the report cannot be read", e);
    }
  }
}
