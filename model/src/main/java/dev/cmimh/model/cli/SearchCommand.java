package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.feature.text.WordReader;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.ModelSearch;
import dev.cmimh.model.workbench.ModelSearches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cmimh search}: pictures or tags for words or a picture. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds pictures or tags for words or for a picture.")
final class SearchCommand implements Callable<Integer> {

  /** What is asked for. */
  enum Results {
    IMAGES,
    TAGS
  }

  /** What is asked with. */
  static final class Query {

    @Option(names = "--text", required = true, paramLabel = "WORDS", description = "Free text.")
    private String text;

    @Option(
        names = "--image",
        required = true,
        paramLabel = "FILE",
        description = "A picture: PNG, JPEG, GIF, BMP or WebP.")
    private Path image;
  }

  private final Session session;

  @ArgGroup(multiplicity = "1")
  private Query query;

  @Mixin private DeviceOptions device;

  @Option(
      names = "--run",
      paramLabel = "ID|latest",
      defaultValue = RunStore.LATEST,
      description = "Which run answers; default: ${DEFAULT-VALUE}.")
  private String run;

  @Option(
      names = "--results",
      paramLabel = "images|tags",
      defaultValue = "images",
      description = "What is looked for; default: ${DEFAULT-VALUE}.")
  private Results results;

  @Option(
      names = "--ranking",
      paramLabel = "hamming|asymmetric",
      defaultValue = "hamming",
      description =
          "Order by Hamming distance, or by the query's real-valued logits, which breaks ties;"
              + " default: ${DEFAULT-VALUE}.")
  private RankingMode ranking;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many answers; default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--literal",
      description =
          "Take each word as it is. Otherwise a word that the data set does not have is read as"
              + " those of its words that mean about the same to a sentence encoder.")
  private boolean literal;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  SearchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new IllegalArgumentException("--top must be at least 1, but is " + top);
    }
    try (OpenedRun opened = OpenedRun.of(session, run, device)) {
      ModelSearch search = ModelSearches.of(opened.data(), opened.model(), device.threads());
      ModelSearch.Wish wish = new ModelSearch.Wish(modality(), ranking, top);
      ModelSearch.Found answer =
          query.text != null
              ? search.words(query.text, reader(search), wish)
              : search.picture(query.image, wish);
      AnswerPrinter printer = new AnswerPrinter(session.terminal(), opened.data().dataset());
      if (json) {
        printer.json(question(), answer);
      } else {
        printer.table(question(), answer);
      }
      return ExitCode.DONE;
    }
  }

  private WordReader reader(ModelSearch search) {
    return literal ? WordReader.LITERAL : new OnDemandWordReader(session, search.knownWords());
  }

  private String question() {
    return query.text != null ? query.text : query.image.toString();
  }

  private Modality modality() {
    return switch (results) {
      case IMAGES -> Modality.IMAGE;
      case TAGS -> Modality.TEXT;
    };
  }
}
