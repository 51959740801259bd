package dev.cmimh.model.figure;

import java.util.List;
import java.util.stream.Collectors;

/** A study as an HTML page that needs nothing but itself. */
public final class StudyHtml {

  private StudyHtml() {}

  /** The page as text. */
  public static String html(StudyPage page) {
    return HtmlPage.of(
        page.title(),
        page.question(),
        HtmlPage.notes(page.notes())
            + Html.section("Figures", figures(page.figures()))
            + page.tables().stream()
                .map(table -> Html.section(table.heading(), table(table)))
                .collect(Collectors.joining()));
  }

  private static String figures(List<SpreadFigure> figures) {
    FigurePalette palette = FigurePalette.light();
    ThemedSvg themed = new ThemedSvg(palette);
    try {
      return figures.stream()
          .map(figure -> figure(figure, themed.of(figure.svg(palette))))
          .collect(Collectors.joining("", "<div class=\"charts\">\n", "</div>\n"));
    } catch (MissingFontsException e) {
      return HtmlPage.notes(List.of(e.getMessage()));
    }
  }

  private static String figure(SpreadFigure figure, String svg) {
    return "<figure role=\"group\" aria-label=\"%s\">\n%s\n</figure>\n"
        .formatted(Html.text(figure.title()), svg);
  }

  private static String table(StudyPage.Table table) {
    return HtmlTable.of(
        table.columns().stream().map(Html::text).toList(),
        table.rows().stream()
            .map(row -> HtmlTable.row(Html.text(row.name()), row.cells()))
            .toList());
  }
}
