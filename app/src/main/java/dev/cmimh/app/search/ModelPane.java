package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelNames;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Which model is asked, and which one beside it. */
final class ModelPane extends VBox {

  private final SearchSettings settings;
  private final ModelShelf shelf;
  private final ModelNames names;
  private final Texts texts;
  private final ComboBox<Optional<ModelChoice>> first = new ComboBox<>();
  private final ComboBox<Optional<ModelChoice>> second = new ComboBox<>();
  private final Label note = new Label();
  private final ObservableValue<String> said;
  private boolean filling;

  ModelPane(SearchSettings settings, ModelShelf shelf, ModelNames names, Texts texts) {
    this.settings = settings;
    this.shelf = shelf;
    this.names = names;
    this.texts = texts;
    getStyleClass().add("model-pane");
    prepare(first, "search.model");
    prepare(second, "search.model.second");
    first.setId("search-model");
    second.setId("search-second-model");
    said = new ShelfNote(texts).of(shelf.failure());
    note.setId("search-model-note");
    note.getStyleClass().addAll("search-message", "model-note");
    note.pseudoClassStateChanged(PseudoClass.getPseudoClass("failure"), true);
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.managedProperty().bind(note.visibleProperty());
    getChildren()
        .setAll(
            title("search.model", first),
            first,
            title("search.model.second", second),
            second,
            note);
    said.subscribe(this::say);
    first.valueProperty().addListener((_, _, choice) -> chooseFirst(choice));
    second.valueProperty().addListener((_, _, choice) -> chooseSecond(choice));
    shelf.choices().addListener((ListChangeListener<ModelChoice>) _ -> fill());
    shelf.renewals().subscribe(_ -> fill());
    settings.model().subscribe(_ -> fill());
    settings.comparison().subscribe(_ -> fill());
  }

  private void chooseFirst(Optional<ModelChoice> choice) {
    if (!filling && choice != null) {
      choice.ifPresent(settings.model()::set);
    }
  }

  private void chooseSecond(Optional<ModelChoice> choice) {
    if (!filling && choice != null) {
      settings.comparison().set(choice);
    }
  }

  private void say(String sentence) {
    note.setText(sentence);
    note.setVisible(!sentence.isEmpty());
  }

  private void fill() {
    filling = true;
    List<Optional<ModelChoice>> choices =
        new ArrayList<>(shelf.choices().stream().map(Optional::of).toList());
    fill(first, choices, Optional.of(settings.model().get()));
    choices.addFirst(Optional.empty());
    fill(second, choices, settings.comparison().get());
    filling = false;
  }

  /** A run whose state has changed since it was chosen is the same choice. */
  private static void fill(
      ComboBox<Optional<ModelChoice>> box,
      List<Optional<ModelChoice>> choices,
      Optional<ModelChoice> chosen) {
    if (!box.getItems().equals(choices)) {
      box.getItems().setAll(choices);
    }
    box.setValue(
        choices.stream()
            .filter(it -> it.map(ModelChoice::key).equals(chosen.map(ModelChoice::key)))
            .findFirst()
            .orElse(null));
  }

  private void prepare(ComboBox<Optional<ModelChoice>> box, String key) {
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(texts.get(key));
    Hint.on(box, texts.get(key + ".help"));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<ModelChoice> choice) {
            return choice == null ? "" : name(choice);
          }

          @Override
          public Optional<ModelChoice> fromString(String name) {
            throw new UnsupportedOperationException("Models are chosen, not typed");
          }
        });
  }

  private String name(Optional<ModelChoice> choice) {
    return choice.map(names::of).orElseGet(() -> texts.get("search.model.second.none"));
  }

  private Label title(String key, ComboBox<?> box) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("section-title");
    title.setLabelFor(box);
    return title;
  }
}
