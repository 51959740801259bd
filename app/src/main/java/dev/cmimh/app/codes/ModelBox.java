package dev.cmimh.app.codes;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelNames;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Whose codes are shown: the models of the shelf. */
final class ModelBox extends ComboBox<ModelChoice> {

  private final ModelShelf shelf;
  private final ObjectProperty<ModelChoice> chosen;
  private boolean filling;

  ModelBox(ModelShelf shelf, ObjectProperty<ModelChoice> chosen, ModelNames names, Texts texts) {
    this.shelf = shelf;
    this.chosen = chosen;
    setId("codes-model");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(texts.get("codes.model"));
    Hint.on(this, texts.get("codes.model.help"));
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ModelChoice choice) {
            return choice == null ? "" : names.of(choice);
          }

          @Override
          public ModelChoice fromString(String name) {
            throw new UnsupportedOperationException("Models are chosen, not typed");
          }
        });
    valueProperty().addListener((_, _, choice) -> choose(choice));
    shelf.renewals().subscribe(_ -> fill());
    chosen.subscribe(_ -> fill());
  }

  private void choose(ModelChoice choice) {
    if (!filling && choice != null) {
      chosen.set(choice);
    }
  }

  /** A run whose state has changed since it was chosen is the same choice. */
  private void fill() {
    filling = true;
    List<ModelChoice> choices = shelf.choices();
    if (!getItems().equals(choices)) {
      getItems().setAll(choices);
    }
    setValue(
        choices.stream()
            .filter(choice -> choice.key().equals(chosen.get().key()))
            .findFirst()
            .orElse(null));
    filling = false;
  }
}
