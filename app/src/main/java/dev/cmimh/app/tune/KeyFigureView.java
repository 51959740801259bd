package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One figure of the newest epoch: its name, its value, and what it is to be compared with. */
final class KeyFigureView extends VBox {

  private final Label name = new Label();
  private final HBox top = new HBox(name);
  private final Label value = new Label();
  private final Label beside = new Label();

  KeyFigureView(String title, String help) {
    getStyleClass().add("key-figure");
    name.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("key-figure-title");
    value.getStyleClass().add("key-figure-value");
    beside.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    getChildren().addAll(top, value, beside);
    call(title, help);
  }

  /** Names it, with an explanation. */
  void call(String title, String help) {
    name.setText(title);
    Hint.on(this, help);
  }

  void show(String figure, String comparison) {
    value.setText(figure);
    beside.setText(comparison);
  }

  /** Puts a mark before the name, in place of the last one. */
  void mark(Node mark) {
    top.getChildren().setAll(mark, name);
  }
}
