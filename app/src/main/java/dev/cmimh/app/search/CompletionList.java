package dev.cmimh.app.search;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.workbench.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** The offered words below the field. It never takes the focus from it. */
final class CompletionList extends VBox {

  private final CompletionViewModel completion;
  private final Texts texts;
  private final IntConsumer take;
  private final List<CompletionRow> rows = new ArrayList<>();

  /**
   * @param take hears which offer was clicked
   */
  CompletionList(CompletionViewModel completion, Texts texts, IntConsumer take) {
    this.completion = completion;
    this.texts = texts;
    this.take = take;
    getStyleClass().add("completions");
    setManaged(false);
    setVisible(false);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(texts.get("search.completions"));
    completion.offers().addListener((ListChangeListener<Vocabulary.Word>) _ -> showOffers());
    completion.selected().addListener((_, _, _) -> markSelected());
  }

  /**
   * Rows that are made anew are styled anew: at the first letter that took longer than a search.
   */
  private void showOffers() {
    List<Vocabulary.Word> offers = completion.offers();
    while (rows.size() < offers.size()) {
      addRow();
    }
    for (int offer = 0; offer < rows.size(); offer++) {
      if (offer < offers.size()) {
        rows.get(offer).show(offers.get(offer));
      } else {
        rows.get(offer).setVisible(false);
      }
    }
    setVisible(!offers.isEmpty());
    getParent().requestLayout();
  }

  private void addRow() {
    int offer = rows.size();
    CompletionRow row = new CompletionRow(texts);
    row.setOnMousePressed(
        event -> {
          take.accept(offer);
          event.consume();
        });
    rows.add(row);
    getChildren().add(row);
  }

  private void markSelected() {
    for (int offer = 0; offer < rows.size(); offer++) {
      rows.get(offer).mark(offer == completion.selected().get());
    }
  }
}
