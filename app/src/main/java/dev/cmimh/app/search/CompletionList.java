package dev.cmimh.app.search;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.workbench.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The offered words below the field. It never takes the focus from it. */
final class CompletionList extends VBox {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final CompletionViewModel completion;
  private final Texts texts;
  private final IntConsumer take;

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

  private void showOffers() {
    List<Node> rows = new ArrayList<>();
    for (int offer = 0; offer < completion.offers().size(); offer++) {
      rows.add(row(offer, completion.offers().get(offer)));
    }
    getChildren().setAll(rows);
    setVisible(!rows.isEmpty());
    getParent().requestLayout();
  }

  private HBox row(int offer, Vocabulary.Word word) {
    Label name = new Label(word.word());
    Label items = new Label(texts.get("search.completion.items", String.valueOf(word.items())));
    items.getStyleClass().add("completion-items");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox row = new HBox(12, name, between, items);
    row.getStyleClass().add("completion");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(word.word() + ", " + items.getText());
    row.setOnMousePressed(
        event -> {
          take.accept(offer);
          event.consume();
        });
    return row;
  }

  private void markSelected() {
    for (int offer = 0; offer < getChildren().size(); offer++) {
      getChildren()
          .get(offer)
          .pseudoClassStateChanged(SELECTED, offer == completion.selected().get());
    }
  }
}
