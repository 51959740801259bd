package dev.cmimh.app.tune;

import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.HashingMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The settings of the method that the next run is trained by. */
final class SettingsSide extends StackPane {

  private final NextRun nextRun;
  private final LongSupplier milliseconds;
  private final Texts texts;
  private final Side cmimh;
  private final Map<String, Side> rivals = new HashMap<>();

  private record Side(Region panel, SettingChanges changes) {}

  /**
   * @param panel the settings of CMIMH
   * @param tune their changes
   * @param milliseconds a clock that does not go back
   */
  SettingsSide(
      NextRun nextRun,
      SettingsPanel panel,
      TuneViewModel tune,
      LongSupplier milliseconds,
      Texts texts) {
    this.nextRun = nextRun;
    this.milliseconds = milliseconds;
    this.texts = texts;
    this.cmimh = new Side(panel, tune);
    nextRun.method().subscribe(choice -> getChildren().setAll(of(choice).panel()));
  }

  /** The way back from changes of the settings on show. */
  SettingChanges changes() {
    return of(nextRun.method().get()).changes();
  }

  private Side of(MethodChoice choice) {
    return switch (choice) {
      case MethodChoice.Cmimh _ -> cmimh;
      case MethodChoice.Rival(HashingMethod method) ->
          rivals.computeIfAbsent(method.name(), _ -> make(method));
    };
  }

  private Side make(HashingMethod method) {
    MethodTuneViewModel tune = new MethodTuneViewModel(nextRun, method, milliseconds);
    return new Side(new MethodPanel(method, tune, texts), tune);
  }
}
