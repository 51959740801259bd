package dev.cmimh.app.search;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.workbench.Vocabulary;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** An offered word and how many items have it. It keeps its nodes and swaps what they show. */
final class CompletionRow extends HBox {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Texts texts;
  private final Label name = new Label();
  private final Label items = new Label();

  CompletionRow(Texts texts) {
    super(12);
    this.texts = texts;
    items.getStyleClass().add("completion-items");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    getChildren().setAll(name, between, items);
    getStyleClass().add("completion");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    managedProperty().bind(visibleProperty());
  }

  void show(Vocabulary.Word word) {
    name.setText(word.word());
    items.setText(texts.get("search.completion.items", String.valueOf(word.items())));
    setAccessibleText(word.word() + ", " + items.getText());
    setVisible(true);
  }

  void mark(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }
}
