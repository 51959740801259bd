package dev.cmimh.model.figure;

import java.util.List;
import java.util.stream.Collectors;

/** A table of HTML, which scrolls by itself where the page is too narrow. */
final class HtmlTable {

  private HtmlTable() {}

  /**
   * The table.
   *
   * @param heads of the columns behind the first, HTML
   * @param rows as {@link #row} makes them
   */
  static String of(List<String> heads, List<String> rows) {
    return """
    <div class="wide"><table class="compared">
    <thead><tr><td></td>%s</tr></thead>
    <tbody>
    %s</tbody>
    </table></div>
    """
        .formatted(
            heads.stream()
                .map("<th scope=\"col\">%s</th>"::formatted)
                .collect(Collectors.joining()),
            String.join("", rows));
  }

  /**
   * A row.
   *
   * @param head HTML
   * @param cells any text
   */
  static String row(String head, List<String> cells) {
    return "<tr><th scope=\"row\">%s</th>%s</tr>\n"
        .formatted(
            head,
            cells.stream()
                .map(cell -> "<td>%s</td>".formatted(Html.text(cell)))
                .collect(Collectors.joining()));
  }
}
