package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelNames;
import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.item.BitStripView;
import dev.cmimh.app.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Whose answers a column shows. Where two models answer, also the code that this one gave the
 * query, in cells as those of the answers below: bits of different models mean different things.
 */
final class ColumnHead extends VBox {

  private final Texts texts;
  private final ModelNames names;
  private final QueryCodeTexts codeTexts;
  private final Label title = new Label();
  private final BitStripView code = new BitStripView(ResultTile.BIT_PITCH, ResultTile.BIT_HEIGHT);
  private Optional<OpenedModel.Origin> compared = Optional.empty();

  ColumnHead(Texts texts, ModelNames names) {
    this.texts = texts;
    this.names = names;
    this.codeTexts = new QueryCodeTexts(texts);
    getStyleClass().add("column-head");
    title.getStyleClass().add("column-title");
    title.setMinWidth(0);
    Hint.on(title, title::getText);
    code.managedProperty().bind(code.visibleProperty());
    code.setVisible(false);
    managedProperty().bind(visibleProperty());
    getChildren().setAll(title, code);
  }

  /**
   * @param answer empty where nothing was asked
   * @param beside whether another model answers beside this one
   */
  void show(Optional<ModelAnswer> answer, boolean beside) {
    compared = answer.filter(_ -> beside).map(ModelAnswer::origin);
    setVisible(answer.isPresent());
    code.setVisible(compared.isPresent());
    answer.ifPresent(this::show);
  }

  /** The model, where another one answers beside it. */
  Optional<OpenedModel.Origin> compared() {
    return compared;
  }

  private void show(ModelAnswer answer) {
    String name = names.of(answer.origin());
    title.setText(compared.isPresent() ? name : texts.get("search.answered-by", name));
    String said = codeTexts.codeAndTags(answer);
    code.show(answer.code(), false);
    code.setAccessibleText(said);
    Hint.on(code, said);
  }
}
