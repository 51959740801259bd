package dev.cmimh.app.shell;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far the opening of a data set is, and a button that gives it up. */
final class OpeningRow extends HBox {

  OpeningRow(DataChoice choice, Texts texts) {
    setId("header-opening");
    getStyleClass().add("header-row");
    Label what = new Label();
    what.textProperty().bind(choice.opening());
    what.setMinWidth(Region.USE_PREF_SIZE);
    what.getStyleClass().addAll(Styles.TEXT_SMALL, "header-opening-text");
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add(Styles.SMALL);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(choice.share());
    bar.setAccessibleText(texts.get("data.progress"));
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button(texts.get("data.cancel"), new FontIcon("fth-x"));
    cancel.setId("header-cancel");
    cancel.getStyleClass().addAll(Styles.SMALL, "header-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    Hint.on(cancel, texts.get("data.cancel.help"));
    cancel.setOnAction(_ -> choice.cancel());
    getChildren().addAll(what, bar, cancel);
    visibleProperty().bind(what.textProperty().isNotEmpty());
  }
}
