package dev.cmimh.app.search;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is asked: words or a picture, and the line that says what came of it. */
final class QueryPane extends VBox {

  private final SearchViewModel model;
  private final Texts texts;
  private final PictureSources sources;
  private final WordField field;
  private final Label message = new Label();

  QueryPane(
      SearchViewModel model, CompletionViewModel completion, PictureSources sources, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.sources = sources;
    this.field = new WordField(model, completion, texts, sources::paste);
    getStyleClass().add("query-pane");
    Label title = new Label(texts.get("search.ask"));
    title.getStyleClass().add("section-title");
    title.setLabelFor(field);
    message.setId("search-message");
    message.setWrapText(true);
    message.getStyleClass().add("search-message");
    message.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(title, fieldRow(), message, pictureRow());
    model.message().subscribe(this::show);
  }

  WordField field() {
    return field;
  }

  private HBox fieldRow() {
    Button clear = iconButton("fth-x", "search.clear");
    clear.setOnAction(_ -> model.clear());
    clear.visibleProperty().bind(model.words().isNotEmpty());
    clear.managedProperty().bind(clear.visibleProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setMinWidth(0);
    return new HBox(4, field, clear);
  }

  private HBox pictureRow() {
    Button choose = new Button(texts.get("search.picture.choose"), new FontIcon("fth-image"));
    Hint.on(choose, texts.get("search.picture.choose.help"));
    choose.setOnAction(_ -> sources.choose(getScene().getWindow()));
    Button paste = new Button(texts.get("search.picture.paste"), new FontIcon("fth-clipboard"));
    Hint.on(paste, texts.get("search.picture.paste.help"));
    paste.setOnAction(_ -> sources.paste());
    for (Button button : new Button[] {choose, paste}) {
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
    }
    HBox row = new HBox(6, choose, paste);
    row.getStyleClass().add("picture-row");
    return row;
  }

  private Button iconButton(String icon, String key) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(texts.get(key));
    Hint.on(button, texts.get(key));
    return button;
  }

  private void show(SearchMessage said) {
    message.setText(said.text());
    message.setVisible(!said.text().isEmpty());
    message.setManaged(!said.text().isEmpty());
    for (SearchMessage.Tone tone : SearchMessage.Tone.values()) {
      message.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == said.tone());
    }
  }
}
