package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.PicturePng;
import dev.cmimh.model.figure.ExampleAnswer;
import dev.cmimh.model.figure.HtmlReport;
import dev.cmimh.model.figure.ReportPage;
import dev.cmimh.model.retrieval.SearchAnswer;
import dev.cmimh.model.run.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a run's page beside its checkpoint. */
public final class RunReport {

  private static final String FILE = "report.html";

  private static final List<String> NOTES =
      List.of(
          "The words that define the label set 'concepts' are words of the text feature too, which"
              + " flatters the text tasks; the label sets 'subgroup' and 'group' are independent of"
              + " the words.");

  private static final List<String> CREDITS =
      List.of(
          "Pictures: Noto Emoji (Google, Apache 2.0), Twemoji (Twitter and contributors, CC BY"
              + " 4.0), Fluent Emoji (Microsoft, MIT), OpenMoji (openmoji.org, CC BY-SA 4.0).",
          "Words: emojilib and emojibase (MIT), OpenMoji (CC BY-SA 4.0), Unicode.");

  private final RunStore store;
  private final PairedDataset dataset;

  public RunReport(RunStore store, PairedDataset dataset) {
    this.store = store;
    this.dataset = dataset;
  }

  /**
   * Writes the page.
   *
   * @param examples queries with their answers
   * @return where it is
   * @throws IOException if a picture cannot be read
   */
  public Path write(String run, List<ExampleQueries.Example> examples) throws IOException {
    List<ExampleAnswer> answers = new ArrayList<>();
    for (ExampleQueries.Example example : examples) {
      answers.add(answer(example));
    }
    boolean embedded = dataset.name().equals("emoji");
    ReportPage page =
        new ReportPage(
            store.read(run), embedded ? NOTES : List.of(), answers, embedded ? CREDITS : List.of());
    Path file = store.folder(run).resolve(FILE);
    HtmlReport.write(page, file);
    return file;
  }

  private ExampleAnswer answer(ExampleQueries.Example example) throws IOException {
    SearchAnswer answer = example.found().answer();
    List<ExampleAnswer.Hit> hits = new ArrayList<>();
    for (SearchAnswer.Hit hit : answer.hits()) {
      PairedItem item = dataset.items().get(hit.item());
      hits.add(
          new ExampleAnswer.Hit(
              PicturePng.of(dataset.pictures(), hit.item()),
              item.words(),
              hit.distance(),
              hit.bits()));
    }
    Optional<byte[]> picture = Optional.empty();
    if (example.item().isPresent()) {
      picture = Optional.of(PicturePng.of(dataset.pictures(), example.item().get()));
    }
    return new ExampleAnswer(example.words(), picture, answer.code(), hits);
  }
}
