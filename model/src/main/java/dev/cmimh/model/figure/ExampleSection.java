package dev.cmimh.model.figure;

import dev.cmimh.model.figure.ExampleAnswer.Hit;
import java.util.List;
import java.util.stream.Collectors;

/** Queries with their answers, as pictures, words and codes. */
final class ExampleSection {

  private static final int TAGS = 5;

  private ExampleSection() {}

  static String html(List<ExampleAnswer> examples) {
    if (examples.isEmpty()) {
      return "";
    }
    return """
    <p class="note">A code is a strip of bits: filled is set, hollow is not set; the mark \
    below a bit says that it agrees with the query's. The distance is the number of bits that \
    do not.</p>
    """
        + examples.stream().map(ExampleSection::example).collect(Collectors.joining());
  }

  private static String example(ExampleAnswer example) {
    String hits = example.hits().stream().map(ExampleSection::hit).collect(Collectors.joining());
    return """
    <article class="example">
    <div class="query">%s<h3>%s</h3>
    %s</div>
    <ol class="hits">
    %s</ol>
    </article>
    """
        .formatted(
            example.picture().map(png -> Html.picture(png, example.words())).orElse(""),
            Html.text(example.words()),
            BitStripDrawing.ofQuery(example.code()),
            hits);
  }

  private static String hit(Hit hit) {
    String tags = String.join(", ", hit.tags());
    String first = hit.tags().stream().limit(TAGS).collect(Collectors.joining(", "));
    return """
    <li>%s<span class="distance">distance %d</span>
    %s<span class="tags" title="%s">%s</span></li>
    """
        .formatted(
            Html.picture(hit.picture(), first),
            hit.distance(),
            BitStripDrawing.ofAnswer(hit.bits()),
            Html.text(tags),
            Html.text(first));
  }
}
