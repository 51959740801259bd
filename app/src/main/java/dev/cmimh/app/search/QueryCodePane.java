package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelNames;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.item.BitStripView;
import dev.cmimh.app.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The code that one model gives the query, and what that code says. */
final class QueryCodePane extends VBox {

  private static final int PITCH = 8;
  private static final int CELL_HEIGHT = 12;

  private final QueryCodeTexts codeTexts;
  private final ModelNames names;
  private final Label model = new Label();
  private final BitStripView bits = new BitStripView(PITCH, CELL_HEIGHT);
  private final SaysPane says;

  QueryCodePane(Texts texts, ModelNames names) {
    this.codeTexts = new QueryCodeTexts(texts);
    this.names = names;
    this.says = new SaysPane(texts);
    getStyleClass().addAll("details-section", "query-code");
    model.getStyleClass().add("query-code-model");
    model.managedProperty().bind(model.visibleProperty());
    Hint.on(model, model::getText);
    getChildren().setAll(model, bits, says);
  }

  /**
   * @param compared whether another model's code stands beside it, so that its model is named
   */
  void show(ModelAnswer answer, boolean compared) {
    model.setText(names.of(answer.origin()));
    model.setVisible(compared);
    bits.show(answer.code(), false);
    bits.setAccessibleText(codeTexts.code(answer));
    says.show(answer.says());
  }
}
