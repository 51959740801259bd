package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.MeasuredFigure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The figures of the four tasks beside chance: one table for each protocol they were measured by.
 */
final class TaskTables {

  private record Protocol(String splitPart, String labels, String divisor, String ties) {

    static Protocol of(MeasuredFigure figure) {
      return new Protocol(figure.splitPart(), figure.labels(), figure.divisor(), figure.ties());
    }
  }

  private TaskTables() {}

  static String html(List<MeasuredFigure> figures) {
    Map<Protocol, List<MeasuredFigure>> tables =
        figures.stream()
            .collect(Collectors.groupingBy(Protocol::of, LinkedHashMap::new, Collectors.toList()));
    StringBuilder html = new StringBuilder();
    tables.forEach((protocol, measured) -> html.append(table(protocol, measured)));
    return html.toString();
  }

  private static String table(Protocol protocol, List<MeasuredFigure> figures) {
    List<String> ks =
        figures.stream()
            .map(MeasuredFigure::k)
            .distinct()
            .sorted(Comparator.comparingInt(TaskTables::size))
            .toList();
    StringBuilder html = new StringBuilder("<table class=\"tasks\">\n<thead><tr><th>Task</th>");
    ks.forEach(k -> html.append("<th>mAP@%s, %%</th>".formatted(Html.text(k))));
    html.append("</tr></thead>\n<tbody>\n");
    for (Task task : Task.values()) {
      html.append(row(task, ks, figures));
    }
    return html + "</tbody>\n</table>\n" + explanation(protocol);
  }

  private static String row(Task task, List<String> ks, List<MeasuredFigure> figures) {
    String cells =
        ks.stream()
            .map(
                k ->
                    figures.stream()
                        .filter(figure -> figure.task() == task && figure.k().equals(k))
                        .findFirst())
            .map(TaskTables::cell)
            .collect(Collectors.joining());
    return """
    <tr style="--task:var(%s)"><th scope="row">%s%s</th>%s</tr>
    """
        .formatted(Ink.of(task).variable(), key(task), Html.text(task.label()), cells);
  }

  private static String cell(Optional<MeasuredFigure> measured) {
    return measured
        .map(
            figure ->
                """
                <td><b>%s</b> <small>chance %s</small>\
                <span class="bar"><i style="width:%s%%"></i>\
                <u style="left:%s%%"></u></span></td>\
                """
                    .formatted(
                        Html.percent(figure.value()),
                        Html.percent(figure.chance()),
                        Html.percent(figure.value()),
                        Html.percent(figure.chance())))
        .orElse("<td>not measured</td>");
  }

  /** The task's line as in the charts. */
  private static String key(Task task) {
    return """
    <svg class="key" viewBox="0 0 30 6" aria-hidden="true"><path d="M0 3h30" \
    stroke-dasharray="%s"/></svg> \
    """
        .formatted(LineStyle.of(task).dashes());
  }

  private static String explanation(Protocol protocol) {
    return """
    <p class="note">Mean average precision over the first K answers to the %s queries, ranked \
    by Hamming distance, %s. Two items are relevant to each other if they share a label \
    (label set: %s). The sum of precisions is divided by %s. Chance, the tick on the bar, is \
    the same figure for random codes.</p>
    """
        .formatted(
            Html.text(protocol.splitPart()),
            ties(protocol.ties()),
            Html.text(protocol.labels()),
            divisor(protocol.divisor()));
  }

  private static String ties(String ties) {
    return switch (ties) {
      case "expected" -> "expected over all orders within equal distances";
      case "stable" -> "equal distances in the order of the data base";
      default -> Html.text("ties: " + ties);
    };
  }

  private static String divisor(String divisor) {
    return divisor.toLowerCase(Locale.ROOT).equals("hits")
        ? "the number of relevant items among the first K (\"hits\")"
        : Html.text(divisor);
  }

  private static int size(String k) {
    return k.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(k);
  }
}
