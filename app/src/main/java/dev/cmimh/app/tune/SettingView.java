package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws any setting: name, value to slide, choose or type, unit, explanation, reset. */
final class SettingView extends VBox {

  private final SettingViewModel model;
  private final SettingWords sentences;
  private final Texts texts;
  private final ToggleButton explain = new ToggleButton(null, new FontIcon("fth-info"));
  private final Button reset = new Button(null, new FontIcon("fth-rotate-ccw"));

  SettingView(SettingViewModel model, Texts texts) {
    this.model = model;
    this.sentences = model.sentences();
    this.texts = texts;
    setId("setting-" + model.setting().name());
    getStyleClass().add("setting");
    Region value = value();
    value.disableProperty().bind(model.applies().not());
    getChildren().addAll(header(), value, error(), note(), explanation());
  }

  private HBox header() {
    Label name = new Label(sentences.name());
    name.getStyleClass().add("setting-name");
    Hint.on(name, sentences.inFull());
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.SOMETIMES);
    tool(explain, texts.get("tune.explain", sentences.name()));
    Hint.on(explain, sentences.inFull());
    reset.setOnAction(_ -> model.reset());
    reset.disableProperty().bind(model.changed().not());
    tool(reset, texts.get("tune.reset", sentences.name()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(name, explain, space, reset, mark());
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("setting-header");
    return header;
  }

  /** Says when the setting acts. */
  private Label mark() {
    boolean atOnce = model.setting().moment() == Moment.AT_ONCE;
    Label mark = new Label(null, new FontIcon(atOnce ? "fth-zap" : "fth-clock"));
    mark.getStyleClass().addAll("setting-mark", atOnce ? "at-once" : "next-run");
    Hint.on(mark, sentences.moment());
    mark.setAccessibleText(sentences.moment());
    return mark;
  }

  private Region value() {
    SettingInput input = new SettingInput(model, texts);
    Label unit = new Label(sentences.unit());
    unit.getStyleClass().addAll("setting-unit", Styles.TEXT_MUTED);
    unit.setMinWidth(Region.USE_PREF_SIZE);
    unit.setManaged(!sentences.unit().isEmpty());
    HBox row = new HBox(input, unit);
    HBox.setHgrow(input, Priority.ALWAYS);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("setting-value");
    return row;
  }

  private Label error() {
    Label error = sentence("setting-error");
    error.textProperty().bind(model.error());
    shownWith(error, model.error().isNotEmpty());
    return error;
  }

  private Label note() {
    Label note = sentence("setting-note");
    note.textProperty().bind(model.note());
    shownWith(note, model.note().isNotEmpty());
    return note;
  }

  private VBox explanation() {
    VBox explanation = explained();
    explanation.getStyleClass().add("setting-explanation");
    shownWith(explanation, explain.selectedProperty());
    return explanation;
  }

  /** The formula over what it means. */
  private VBox explained() {
    Label formula = sentence("setting-formula");
    formula.setText(sentences.formula());
    formula.setManaged(!sentences.formula().isEmpty());
    Label words = sentence("setting-words");
    words.setText(sentences.explanation());
    return new VBox(4, formula, words);
  }

  private static Label sentence(String styleClass) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static void tool(ButtonBase button, String text) {
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "setting-tool");
    Hint.on(button, text);
    button.setAccessibleText(text);
  }

  private static void shownWith(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
