package dev.cmimh.app.shell;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.DeviceOffer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the device in use and offers those that there are. */
final class DeviceMenu extends MenuButton {

  private final DeviceChoice choice;
  private final DeviceNames names;
  private final Texts texts;

  /**
   * @param canChoose whether no run is under way
   */
  DeviceMenu(DeviceChoice choice, ObservableValue<Boolean> canChoose, Texts texts) {
    this.choice = choice;
    this.names = new DeviceNames(texts);
    this.texts = texts;
    setId("header-device");
    setGraphic(new FontIcon("fth-cpu"));
    setMinWidth(Region.USE_PREF_SIZE);
    Hint.on(this, texts.get("device.help"));
    setAccessibleHelp(texts.get("device.help"));
    textProperty().bind(choice.inUse().map(device -> texts.get("device.in-use", names.of(device))));
    choice.offers().addListener((_, _, _) -> fill());
    canChoose.addListener((_, _, can) -> enable(can));
    fill();
    enable(canChoose.getValue());
  }

  private void fill() {
    ToggleGroup group = new ToggleGroup();
    getItems().setAll(choice.offers().get().stream().map(offer -> item(offer, group)).toList());
    if (choice.offers().get().size() == 1) {
      MenuItem none = new MenuItem(texts.get("device.no-gpu"));
      none.setDisable(true);
      getItems().add(none);
    }
  }

  private MenuItem item(DeviceOffer offer, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(names.of(offer));
    item.setToggleGroup(group);
    item.setSelected(offer.device().equals(choice.inUse().get()));
    item.setOnAction(_ -> choice.choose(offer.device()));
    return item;
  }

  private void enable(boolean can) {
    getItems().stream()
        .filter(RadioMenuItem.class::isInstance)
        .forEach(item -> item.setDisable(!can));
  }
}
