package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.MethodNames;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.HashingMethod;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings of a method that is fitted at one go; all of them wait for the next run. */
final class MethodPanel extends VBox {

  private final MethodTuneViewModel tune;
  private final Texts texts;

  MethodPanel(HashingMethod method, MethodTuneViewModel tune, Texts texts) {
    this.tune = tune;
    this.texts = texts;
    setId("method-panel-" + method.name());
    getStyleClass().add("settings-panel");
    List<MethodSetting> own =
        method.settings().stream()
            .map(range -> MethodSetting.of(method, range, tune, texts))
            .toList();
    VBox groups =
        new VBox(
            heading(texts.get("tune.method.own", method.label())),
            settings(own),
            heading(texts.get("tune.method.shared")),
            settings(MethodSetting.shared(tune, texts)));
    getChildren().addAll(top(new MethodChoice.Rival(method)), new SettingsScroll(groups));
  }

  private VBox top(MethodChoice choice) {
    MethodNames names = new MethodNames(texts);
    Label name = new Label(names.of(choice));
    name.getStyleClass().addAll(Styles.TEXT_BOLD, "method-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox row = new HBox(name, new HistoryTools(tune, texts));
    row.setAlignment(Pos.CENTER_LEFT);
    VBox top =
        new VBox(row, sentence(names.sentence(choice)), sentence(texts.get("tune.method.moment")));
    top.getStyleClass().add("preset-bar");
    return top;
  }

  private static Label sentence(String text) {
    Label sentence = new Label(text);
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    return sentence;
  }

  private GroupHeading heading(String title) {
    return new GroupHeading(title, texts.get("tune.group.next-run"), "fth-clock");
  }

  private VBox settings(List<MethodSetting> settings) {
    List<Node> views =
        settings.stream()
            .map(setting -> new SettingViewModel(setting, texts))
            .map(model -> (Node) new SettingView(model, texts))
            .toList();
    VBox box = new VBox();
    box.getStyleClass().add("group-settings");
    box.getChildren().addAll(views);
    return box;
  }
}
