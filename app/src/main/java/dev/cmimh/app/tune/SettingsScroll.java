package dev.cmimh.app.tune;

import dev.cmimh.app.control.DirectScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Groups of settings below each other, to be scrolled. */
final class SettingsScroll extends DirectScrollPane {

  SettingsScroll(VBox groups) {
    groups.getStyleClass().add("setting-groups");
    setContent(groups);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("settings-scroll");
    VBox.setVgrow(this, Priority.ALWAYS);
  }
}
