package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.MeasuredFigure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The figures of the four tasks beside chance: one table for each protocol they were measured by.
 */
final class TaskTables {

  private record Protocol(String splitPart, String labels, Divisor divisor, Ties ties) {

    /** Whether it is the one that the field reports. */
    boolean isHeadline() {
      return divisor == Divisor.HITS && ties == Ties.EXPECTED;
    }

    static Protocol of(MeasuredFigure measured) {
      return new Protocol(
          measured.splitPart(),
          measured.labels(),
          measured.figure().divisor(),
          measured.figure().ties());
    }
  }

  private TaskTables() {}

  static String html(List<MeasuredFigure> figures) {
    Map<Protocol, List<RetrievalFigure>> tables =
        figures.stream()
            .collect(
                Collectors.groupingBy(
                    Protocol::of,
                    LinkedHashMap::new,
                    Collectors.mapping(MeasuredFigure::figure, Collectors.toList())));
    StringBuilder headline = new StringBuilder();
    StringBuilder others = new StringBuilder();
    tables.forEach(
        (protocol, measured) ->
            (protocol.isHeadline() ? headline : others).append(table(protocol, measured)));
    return others.isEmpty() ? headline.toString() : headline + folded(others);
  }

  private static String folded(CharSequence tables) {
    return """
    <details>
    <summary>The same by other ways of averaging</summary>
    %s</details>
    """
        .formatted(tables);
  }

  private static String table(Protocol protocol, List<RetrievalFigure> figures) {
    List<Cutoff> cutoffs =
        figures.stream()
            .map(RetrievalFigure::cutoff)
            .distinct()
            .sorted(Comparator.comparingInt(Cutoff::items))
            .toList();
    StringBuilder html = new StringBuilder("<table class=\"tasks\">\n<thead><tr><th>Task</th>");
    cutoffs.forEach(cutoff -> html.append("<th>mAP@%s, %%</th>".formatted(cutoff.key())));
    html.append("</tr></thead>\n<tbody>\n");
    for (Task task : Task.values()) {
      html.append(row(task, cutoffs, figures));
    }
    return html + "</tbody>\n</table>\n" + explanation(protocol);
  }

  private static String row(Task task, List<Cutoff> cutoffs, List<RetrievalFigure> figures) {
    String cells =
        cutoffs.stream()
            .map(
                cutoff ->
                    figures.stream()
                        .filter(figure -> figure.task() == task)
                        .filter(figure -> figure.cutoff().equals(cutoff))
                        .findFirst())
            .map(TaskTables::cell)
            .collect(Collectors.joining());
    return """
    <tr style="--task:var(%s)"><th scope="row">%s%s</th>%s</tr>
    """
        .formatted(Ink.of(task).variable(), key(task), Html.text(task.label()), cells);
  }

  private static String cell(Optional<RetrievalFigure> measured) {
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
            Html.text(divisor(protocol.divisor())));
  }

  private static String ties(Ties ties) {
    return switch (ties) {
      case EXPECTED -> "expected over all orders within equal distances";
      case STABLE -> "equal distances in the order of the data base";
    };
  }

  private static String divisor(Divisor divisor) {
    return switch (divisor) {
      case HITS -> "the number of relevant items among the first K (\"hits\")";
      case RELEVANT_OR_CUTOFF ->
          "the number of relevant items in the data base, but at most K (\"min(R,K)\")";
    };
  }
}
