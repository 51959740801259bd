package dev.cmimh.app.tune;

import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.HashingMethod;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The settings of the method that the next run is trained by. */
final class SettingsSide extends StackPane {

  private final SettingsDesk settings;
  private final Texts texts;
  private final SettingsPanel cmimh;
  private final Map<String, MethodPanel> rivals = new HashMap<>();

  /**
   * @param cmimh the settings of CMIMH
   */
  SettingsSide(SettingsDesk settings, SettingsPanel cmimh, Texts texts) {
    this.settings = settings;
    this.texts = texts;
    this.cmimh = cmimh;
    settings.method().subscribe(choice -> getChildren().setAll(of(choice)));
  }

  private Region of(MethodChoice choice) {
    return switch (choice) {
      case MethodChoice.Cmimh _ -> cmimh;
      case MethodChoice.Rival(HashingMethod method) ->
          rivals.computeIfAbsent(
              method.name(), _ -> new MethodPanel(method, settings.of(method), texts));
    };
  }
}
