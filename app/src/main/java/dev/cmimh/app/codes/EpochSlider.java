package dev.cmimh.app.codes;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;

/** Goes through the epochs after which codes were kept; its end is the model as it is. */
final class EpochSlider extends VBox {

  private final CodesViewModel model;
  private final Texts texts;
  private final Slider slider = new Slider(0, 1, 1);
  private final Label value = new Label();
  private List<Integer> epochs = List.of();
  private boolean filling;

  EpochSlider(CodesViewModel model, Texts texts) {
    super(4);
    this.model = model;
    this.texts = texts;
    Label title = new Label(texts.get("codes.epoch"));
    title.getStyleClass().add("section-title");
    title.setLabelFor(slider);
    slider.setId("codes-epoch");
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    Hint.on(slider, texts.get("codes.epoch.help"));
    value.getStyleClass().add("codes-origin");
    getChildren().setAll(title, slider, value);
    slider
        .valueProperty()
        .addListener((_, _, place) -> choose((int) Math.round(place.doubleValue())));
    model.shown().subscribe(this::show);
  }

  private void choose(int place) {
    if (!filling) {
      OptionalInt chosen =
          place < epochs.size() ? OptionalInt.of(epochs.get(place)) : OptionalInt.empty();
      if (!chosen.equals(model.epoch().get())) {
        model.epoch().set(chosen);
      }
      showValue(chosen);
    }
  }

  /** Where the run goes on, the end moves on and what was chosen stays. */
  private void show(Optional<ShownCodes> shown) {
    epochs = shown.map(ShownCodes::epochs).orElse(List.of());
    setVisible(!epochs.isEmpty());
    setManaged(!epochs.isEmpty());
    filling = true;
    OptionalInt chosen = model.epoch().get();
    slider.setMax(Math.max(1, epochs.size()));
    slider.setValue(
        chosen.isPresent() && epochs.contains(chosen.getAsInt())
            ? epochs.indexOf(chosen.getAsInt())
            : epochs.size());
    filling = false;
    showValue(chosen);
  }

  private void showValue(OptionalInt chosen) {
    value.setText(
        chosen.isPresent()
            ? texts.get("codes.epoch.after", String.valueOf(chosen.getAsInt()))
            : texts.get("codes.epoch.now"));
    slider.setAccessibleText(texts.get("codes.epoch") + ", " + value.getText());
  }
}
