package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Undo, redo, and all settings back to their usual values. */
final class HistoryTools extends HBox {

  private final Texts texts;

  HistoryTools(SettingChanges changes, Texts texts) {
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("preset-row");
    getChildren()
        .addAll(
            tool("undo", "fth-corner-up-left", changes::undo, changes.undoable()),
            tool("redo", "fth-corner-up-right", changes::redo, changes.redoable()),
            tool("reset-all", "fth-rotate-ccw", changes::resetAll, changes.changed()));
  }

  private Button tool(
      String name, String icon, Runnable action, ObservableValue<Boolean> possible) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(name);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    Hint.on(button, texts.get("tune." + name));
    button.setAccessibleText(texts.get("tune." + name));
    button.setOnAction(_ -> action.run());
    button.disableProperty().bind(possible.map(it -> !it));
    return button;
  }
}
