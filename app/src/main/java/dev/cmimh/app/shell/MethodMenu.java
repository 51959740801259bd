package dev.cmimh.app.shell;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.MethodNames;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the method that the next run is trained by, and offers the others with a sentence each. */
final class MethodMenu extends HBox {

  /** The box would else be as wide as the sentences in its list. */
  private static final double BOX_WIDTH = 112;

  private static final double SENTENCE_WIDTH = 420;

  private final MethodSelection selection;
  private final MethodNames names;
  private final Texts texts;
  private final ComboBox<MethodChoice> box = new ComboBox<>();

  MethodMenu(MethodSelection selection, Texts texts) {
    this.selection = selection;
    this.names = new MethodNames(texts);
    this.texts = texts;
    getStyleClass().add("header-method");
    Label label = new Label(texts.get("header.method"), new FontIcon("fth-layers"));
    label.getStyleClass().add("header-fact");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(box);
    box.setId("header-method");
    box.setPrefWidth(BOX_WIDTH);
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setVisibleRowCount(selection.offers().size());
    box.setAccessibleText(texts.get("header.method"));
    box.setButtonCell(new Chosen());
    box.setCellFactory(_ -> new Offer());
    box.getItems().setAll(selection.offers());
    box.disableProperty().bind(selection.free().not());
    getChildren().addAll(label, box);
    // A disabled box shows no tooltip, so the explanation hangs on what surrounds it.
    Hint.on(this, this::help);
    selection.chosen().subscribe(this::show);
    box.valueProperty().addListener((_, _, now) -> selection.choose(now));
  }

  private void show(MethodChoice chosen) {
    box.setValue(chosen);
    box.setAccessibleHelp(names.sentence(chosen));
  }

  private String help() {
    String sentence = names.sentence(selection.chosen().get());
    return selection.free().get() ? sentence : sentence + " " + texts.get("header.method.busy");
  }

  /** The method in use, by its name alone. */
  private final class Chosen extends ListCell<MethodChoice> {

    @Override
    protected void updateItem(MethodChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(empty ? null : names.of(choice));
    }
  }

  /** A method with what it does. */
  private final class Offer extends ListCell<MethodChoice> {

    private final Label name = new Label();
    private final Label sentence = new Label();
    private final VBox lines = new VBox(name, sentence);

    Offer() {
      name.getStyleClass().add(Styles.TEXT_BOLD);
      sentence.getStyleClass().addAll(Styles.TEXT_SMALL, "method-sentence");
      sentence.setWrapText(true);
      sentence.setMinWidth(SENTENCE_WIDTH);
      sentence.setPrefWidth(SENTENCE_WIDTH);
      sentence.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(MethodChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setGraphic(empty ? null : lines);
      if (!empty) {
        name.setText(names.of(choice));
        sentence.setText(names.sentence(choice));
        setAccessibleText(name.getText() + ". " + sentence.getText());
      }
    }
  }
}
