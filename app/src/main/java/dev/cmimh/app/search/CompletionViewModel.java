package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.workbench.Vocabulary;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Offers words for the one that is being typed. */
public final class CompletionViewModel {

  private final Workspace workspace;
  private final ModelShelf shelf;
  private final Newest loading;
  private final ObservableList<Vocabulary.Word> offers = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private Optional<Known> known = Optional.empty();
  private WordCompletion word = new WordCompletion(0, 0, "");
  private String text = "";

  public CompletionViewModel(Workspace workspace, ModelShelf shelf, Background background) {
    this.workspace = workspace;
    this.shelf = shelf;
    this.loading = new Newest(background);
    shelf.renewals().subscribe(_ -> learn());
  }

  private record Known(PairedDataset dataset, Vocabulary vocabulary) {}

  /** A text after a completion, and where the caret stands in it. */
  record Completed(String text, int caret) {}

  /** Most frequent first; empty where there is nothing to offer. */
  ObservableList<Vocabulary.Word> offers() {
    return offers;
  }

  /** Which offer is selected; -1 for none. */
  IntegerProperty selected() {
    return selected;
  }

  /**
   * Something was typed.
   *
   * @param caret where the caret stands, 0 to the length of the text
   */
  void typed(String now, int caret) {
    text = now;
    word = WordCompletion.at(now, Math.min(caret, now.length()));
    List<Vocabulary.Word> found = known.map(it -> word.offers(it.vocabulary())).orElse(List.of());
    selected.set(-1);
    if (!offers.equals(found)) {
      offers.setAll(found);
    }
  }

  /** Selects another offer; round the corner there is none selected. */
  void move(int by) {
    int places = offers.size() + 1;
    selected.set(Math.floorMod(selected.get() + 1 + by, places) - 1);
  }

  /** Takes the offer that is selected. */
  Optional<Completed> complete() {
    return selected.get() < 0 ? Optional.empty() : Optional.of(complete(selected.get()));
  }

  /** Takes an offer. */
  Completed complete(int offer) {
    String whole = offers.get(offer).word();
    Completed completed = new Completed(word.completed(text, whole), word.caretAfter(text, whole));
    hide();
    return completed;
  }

  /** Offers nothing until something is typed. */
  void hide() {
    selected.set(-1);
    offers.clear();
  }

  /** All models of a data set know the same words. */
  private void learn() {
    PairedDataset dataset = workspace.dataset().get();
    if (dataset == null || known.filter(it -> it.dataset().equals(dataset)).isPresent()) {
      return;
    }
    known = Optional.empty();
    loading.run(
        _ -> shelf.open(new ModelChoice.Latest()).map(CompletionViewModel::wordsOf),
        found -> known = found,
        _ -> known = Optional.empty());
  }

  private static Known wordsOf(OpenedModel model) {
    return new Known(model.search().dataset(), model.search().vocabulary());
  }
}
