package dev.cmimh.app.codes;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.TagShare;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Tags with their share among the codes that have a bit set and among those that have it not. */
final class TagTable extends GridPane {

  private final Texts texts;

  TagTable(Texts texts) {
    this.texts = texts;
    getStyleClass().add("tag-table");
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(words, right(), right());
  }

  void show(List<TagShare> shares) {
    getChildren().clear();
    if (shares.isEmpty()) {
      add(muted(texts.get("codes.bit.no-tags")), 0, 0);
      return;
    }
    addRow(
        0,
        muted(texts.get("codes.bit.tag")),
        muted(texts.get("codes.bit.tag.set")),
        muted(texts.get("codes.bit.tag.not-set")));
    for (int row = 0; row < shares.size(); row++) {
      TagShare share = shares.get(row);
      Label tag = new Label(share.tag());
      Hint.on(tag, texts.get("codes.bit.tag.help"));
      addRow(
          row + 1,
          tag,
          new Label(percent(share.whenSet())),
          new Label(percent(share.whenNotSet())));
    }
  }

  private static ColumnConstraints right() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    column.setMinWidth(USE_PREF_SIZE);
    return column;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("codes-muted");
    return label;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
