package dev.cmimh.app.study;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.CalmTextField;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses a study, begins it and shows how far it has come. */
public final class StudyCard extends VBox {

  private final StudyViewModel model;
  private final Texts texts;

  /**
   * @param close puts the card away; the study goes on
   */
  public StudyCard(StudyViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("card", "study");
    getStylesheets().add(StudyCard.class.getResource("study.css").toExternalForm());
    setId("study-card");
    setMaxHeight(USE_PREF_SIZE);
    Label title = new Label(texts.get("study.title"));
    title.getStyleClass().add(Styles.TITLE_4);
    Button done = new Button(texts.get("overlay.close"));
    done.setOnAction(_ -> close.run());
    done.setCancelButton(true);
    getChildren()
        .addAll(
            title,
            names(),
            sentence("study-question", model.question()),
            numbers(),
            sentence("study-plan", model.plan().map(StudyViewModel.Plan::words)),
            buttons(),
            progress(),
            page(),
            done);
  }

  private Node names() {
    ComboBox<String> names = new ComboBox<>();
    names.getItems().setAll(model.names());
    names.valueProperty().bindBidirectional(model.name());
    names.setMaxWidth(Double.MAX_VALUE);
    return labelled("name", names);
  }

  private Node numbers() {
    HBox numbers =
        new HBox(
            field("bits", model.bits()),
            field("seeds", model.seeds()),
            field("epochs", model.epochs()));
    numbers.getStyleClass().add("study-numbers");
    numbers.getChildren().forEach(box -> HBox.setHgrow(box, Priority.ALWAYS));
    return numbers;
  }

  private VBox field(String key, StringProperty text) {
    TextField field = new CalmTextField();
    field.setPrefColumnCount(6);
    field.textProperty().bindBidirectional(text);
    if (key.equals("bits")) {
      field.setPromptText(texts.get("study.bits.prompt"));
    }
    return labelled(key, field);
  }

  private VBox labelled(String key, Control control) {
    Label label = new Label(texts.get("study." + key));
    label.setLabelFor(control);
    control.setId("study-" + key);
    control.setAccessibleText(label.getText());
    Hint.on(control, texts.get("study." + key + ".help"));
    return new VBox(4, label, control);
  }

  private Node buttons() {
    Button start = button("start", "fth-play", model::start);
    start.getStyleClass().add(Styles.ACCENT);
    start.disableProperty().bind(model.canStart().map(can -> !can));
    Button cancel = button("cancel", "fth-square", model::cancel);
    cancel.disableProperty().bind(model.canCancel().map(can -> !can));
    return new HBox(8, start, cancel);
  }

  private Button button(String key, String icon, Runnable action) {
    Button button = new Button(texts.get("study." + key), new FontIcon(icon));
    button.setId("study-" + key);
    button.setOnAction(_ -> action.run());
    Hint.on(button, texts.get("study." + key + ".help"));
    return button;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.share());
    bar.setAccessibleText(texts.get("study.progress"));
    VBox progress = new VBox(4, bar, sentence("study-progress", model.progress()));
    shownWhen(progress, model.progress().map(words -> !words.isEmpty()));
    return progress;
  }

  /** A button that opens it, and a field, so that the path can be copied. */
  private Node page() {
    TextField path = new CalmTextField();
    path.setId("study-page");
    path.setEditable(false);
    path.setAccessibleText(texts.get("study.page"));
    path.textProperty().bind(model.page().map(found -> found.map(Path::toString).orElse("")));
    HBox.setHgrow(path, Priority.ALWAYS);
    Label trouble = sentence("study-trouble", model.trouble());
    shownWhen(trouble, model.trouble().isNotEmpty());
    VBox page =
        new VBox(
            4,
            new Label(texts.get("study.page")),
            new HBox(8, path, button("open", "fth-external-link", model::showPage)),
            trouble);
    shownWhen(page, model.page().map(Optional::isPresent));
    return page;
  }

  private static void shownWhen(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private static Label sentence(String id, ObservableValue<String> words) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(words);
    return label;
  }
}
