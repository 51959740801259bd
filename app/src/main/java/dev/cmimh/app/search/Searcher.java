package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.text.WordReader;
import dev.cmimh.model.workbench.ModelSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks one or two models; not for the user interface's thread. */
final class Searcher {

  private final ModelShelf shelf;

  Searcher(ModelShelf shelf) {
    this.shelf = shelf;
  }

  /** That no model knows the data set yet. */
  static final class NoModelException extends IOException {

    private static final long serialVersionUID = 1;

    NoModelException() {
      super("No model knows this data set yet");
    }
  }

  /** That one of the chosen models cannot be opened. */
  static final class ModelGoneException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient ModelChoice choice;

    ModelGoneException(ModelChoice choice, Exception cause) {
      super(cause.getMessage(), cause);
      this.choice = choice;
    }

    ModelChoice choice() {
      return choice;
    }
  }

  /**
   * Asks.
   *
   * @param models one or two
   * @param meanings for a vocabulary, what reads words that it does not have
   * @throws NoModelException if none knows the data set
   * @throws ModelGoneException if one cannot be opened
   * @throws IOException if the asking picture cannot be read
   * @throws IllegalArgumentException if no word is known; the message says so
   */
  SearchResults ask(
      Query query,
      SearchWish wish,
      List<ModelChoice> models,
      Function<List<String>, WordReader> meanings)
      throws IOException {
    ReadOnce words = new ReadOnce(meanings);
    List<ModelAnswer> answers = new ArrayList<>();
    Optional<PairedDataset> dataset = Optional.empty();
    for (ModelChoice choice : models) {
      OpenedModel model = open(choice);
      dataset = Optional.of(model.search().dataset());
      answers.add(answer(choice, model, query, words, wish));
    }
    return SearchResults.of(query, dataset.orElseThrow(NoModelException::new), answers);
  }

  private OpenedModel open(ModelChoice choice) throws IOException {
    try {
      return shelf.open(choice).orElseThrow(NoModelException::new);
    } catch (NoModelException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new ModelGoneException(choice, e);
    }
  }

  private ModelAnswer answer(
      ModelChoice choice, OpenedModel model, Query query, ReadOnce words, SearchWish wish)
      throws IOException {
    List<ResultList> lists = new ArrayList<>();
    ModelSearch.Found found = null;
    for (Modality modality : wish.kind().modalities()) {
      found = find(model.search(), query, words, wish.of(modality));
      lists.add(ResultList.of(asking(query), modality, found));
    }
    return new ModelAnswer(
        choice,
        model.origin(),
        found.answer().code(),
        found.says(),
        found.readings(),
        found.unknownWords(),
        lists);
  }

  private static ModelSearch.Found find(
      ModelSearch search, Query query, ReadOnce words, ModelSearch.Wish wish) throws IOException {
    return switch (query) {
      case Query.Words(String text) -> search.words(text, words.over(search.knownWords()), wish);
      case Query.Item(int item, Modality asking) -> search.item(item, asking, wish);
      case Query.Picture picture -> search.picture(picture.pixels(), wish);
      case Query.Nothing _ -> throw new IllegalStateException("Nothing was asked");
    };
  }

  private static Modality asking(Query query) {
    return switch (query) {
      case Query.Item item -> item.asking();
      case Query.Picture _ -> Modality.IMAGE;
      case Query.Words _, Query.Nothing _ -> Modality.TEXT;
    };
  }
}
