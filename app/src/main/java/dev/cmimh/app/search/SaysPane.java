package dev.cmimh.app.search;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.retrieval.TagDecoder;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What the query's code says: the tags that the text decoder reads in it, with their similarity.
 */
final class SaysPane extends VBox {

  private final Texts texts;
  private final GridPane table = new GridPane();
  private final List<Row> rows = new ArrayList<>();

  SaysPane(Texts texts) {
    this.texts = texts;
    getStyleClass().add("says");
    table.getStyleClass().add("says-table");
    Label title = new Label(texts.get("search.says"));
    title.getStyleClass().add("section-title");
    Hint.on(title, texts.get("search.says.help"));
    getChildren().setAll(title, table);
  }

  private record Row(Label word, ProgressBar bar, Label value) {

    void show(TagDecoder.Tag tag) {
      word.setText(tag.word());
      bar.setProgress(Math.clamp(tag.similarity(), 0, 1));
      value.setText(Amounts.format("%.2f", tag.similarity()));
      bar.setAccessibleText(tag.word() + " " + value.getText());
    }

    void setShown(boolean shown) {
      word.setVisible(shown);
      bar.setVisible(shown);
      value.setVisible(shown);
    }
  }

  void show(List<TagDecoder.Tag> tags) {
    while (rows.size() < tags.size()) {
      rows.add(addRow());
    }
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).setShown(row < tags.size());
      if (row < tags.size()) {
        rows.get(row).show(tags.get(row));
      }
    }
  }

  private Row addRow() {
    Label word = new Label();
    Hint.on(word, texts.get("search.says.help"));
    word.setPrefWidth(96);
    ProgressBar bar = new ProgressBar(0);
    bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinWidth(40);
    GridPane.setHgrow(bar, Priority.ALWAYS);
    Label value = new Label();
    value.getStyleClass().add("says-value");
    value.setMinWidth(USE_PREF_SIZE);
    table.addRow(rows.size(), word, bar, value);
    return new Row(word, bar, value);
  }
}
