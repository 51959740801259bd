package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.training.HyperParameters;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Presets with a sentence each, and the way back from any change. */
final class PresetBar extends VBox {

  private final TuneViewModel tune;
  private final Texts texts;
  private final MenuButton presets = new MenuButton();
  private final Label sentence = new Label();

  PresetBar(TuneViewModel tune, Texts texts) {
    this.tune = tune;
    this.texts = texts;
    getStyleClass().add("preset-bar");
    presets.setId("presets");
    presets.setMaxWidth(Double.MAX_VALUE);
    presets.setMinWidth(0);
    presets.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(presets, Priority.ALWAYS);
    Preset.ALL.forEach(preset -> presets.getItems().add(item(preset)));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().addAll("preset-sentence", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    HBox row = new HBox(presets, new HistoryTools(tune, texts));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("preset-row");
    getChildren().addAll(row, sentence);
    tune.parameters().subscribe(this::show);
  }

  private MenuItem item(Preset preset) {
    Label name = new Label(texts.get("tune.preset." + preset.name() + ".name"));
    name.getStyleClass().add(Styles.TEXT_BOLD);
    Label words = new Label(texts.get("tune.preset." + preset.name() + ".sentence"));
    words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    words.setWrapText(true);
    words.setPrefWidth(300);
    MenuItem item = new MenuItem();
    item.setId("preset-" + preset.name());
    item.setGraphic(new VBox(name, words));
    item.setOnAction(_ -> tune.choose(preset));
    return item;
  }

  private void show(HyperParameters parameters) {
    Optional<Preset> chosen = Preset.ALL.stream().filter(it -> it.isOn(parameters)).findFirst();
    presets.setText(
        chosen
            .map(it -> texts.get("tune.preset." + it.name() + ".name"))
            .orElseGet(() -> texts.get("tune.preset.own")));
    presets.setAccessibleText(texts.get("tune.preset") + ": " + presets.getText());
    sentence.setText(
        chosen
            .map(it -> texts.get("tune.preset." + it.name() + ".sentence"))
            .orElseGet(() -> texts.get("tune.preset.own.sentence")));
  }
}
