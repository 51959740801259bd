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
        verdicts(page.verdicts())
            + HtmlPage.notes(page.notes())
            + page.groups().stream().map(StudyHtml::group).collect(Collectors.joining())
            + page.tables().stream()
                .map(table -> Html.section(table.heading(), table(table)))
                .collect(Collectors.joining()));
  }

  private static String verdicts(List<StudyPage.Verdict> verdicts) {
    return verdicts.isEmpty()
        ? ""
        : overview(verdicts)
            + verdicts.stream()
                .map(verdict -> Html.section(verdict.title(), verdict(verdict)))
                .collect(Collectors.joining());
  }

  private static String overview(List<StudyPage.Verdict> verdicts) {
    return Html.section(
        "Verdicts",
        "<table>\n%s</table>\n"
            .formatted(
                verdicts.stream()
                    .map(verdict -> Html.row(verdict.title(), verdict.words()))
                    .collect(Collectors.joining())));
  }

  private static String verdict(StudyPage.Verdict verdict) {
    return """
    <p class="claim">%s</p>
    <p class="verdict"><strong>%s</strong> %s</p>
    <details><summary>All comparisons</summary>
    %s</details>
    """
        .formatted(
            Html.text(verdict.statement()),
            Html.text(verdict.words()),
            Html.text(verdict.reasons()),
            table(verdict.comparisons()));
  }

  private static String group(StudyPage.FigureGroup group) {
    List<String> notes = group.explanation().isEmpty() ? List.of() : List.of(group.explanation());
    return Html.section(group.heading(), HtmlPage.notes(notes) + figures(group.figures()));
  }

  private static String figures(List<PageFigure> figures) {
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

  private static String figure(PageFigure figure, String svg) {
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
