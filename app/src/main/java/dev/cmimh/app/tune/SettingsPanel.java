package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.training.HyperParameters;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** All settings: what acts at once is always in sight, what waits for the next run folds away. */
final class SettingsPanel extends VBox {

  private final TuneViewModel tune;
  private final FoldedGroups folded;
  private final Texts texts;

  SettingsPanel(TuneViewModel tune, FoldedGroups folded, Texts texts) {
    this.tune = tune;
    this.folded = folded;
    this.texts = texts;
    getStyleClass().add("settings-panel");
    VBox groups =
        new VBox(
            heading("tune.group.weights"),
            settings(SettingGroup.WEIGHTS),
            heading("tune.group.rates"),
            settings(SettingGroup.RATES),
            folding(SettingGroup.NETWORK, true),
            folding(SettingGroup.OPTIMISER, false),
            folding(SettingGroup.RUN, true));
    getChildren().addAll(new PresetBar(tune, texts), new SettingsScroll(groups));
  }

  private GroupHeading heading(String title) {
    return new GroupHeading(texts.get(title), texts.get("tune.group.at-once"), "fth-zap");
  }

  private VBox settings(SettingGroup group) {
    List<Node> views =
        Settings.of(group).stream()
            .map(setting -> new SettingViewModel(setting, tune, texts))
            .map(model -> (Node) new SettingView(model, texts))
            .toList();
    VBox settings = new VBox();
    settings.getStyleClass().add("group-settings");
    settings.getChildren().addAll(views);
    return settings;
  }

  private TitledPane folding(SettingGroup group, boolean open) {
    Label name = new Label(texts.get("tune.group." + group.key()));
    name.getStyleClass().add(Styles.TEXT_BOLD);
    Label summary = new Label();
    summary.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    summary.setMinWidth(0);
    tune.parameters().subscribe(parameters -> summary.setText(summary(group, parameters)));
    TitledPane pane = new TitledPane();
    pane.setText(name.getText() + ", " + texts.get("tune.group.next-run"));
    pane.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    HBox title = new HBox(name, summary);
    title.getStyleClass().add("group-title");
    pane.setGraphic(title);
    pane.setContent(new VBox(moment(), settings(group)));
    pane.setExpanded(open);
    folded.recall(group, pane.expandedProperty());
    pane.setAnimated(false);
    pane.getStyleClass().addAll(Styles.DENSE, "setting-group");
    return pane;
  }

  private Label moment() {
    Label when = new Label(texts.get("tune.group.next-run"), new FontIcon("fth-clock"));
    when.getStyleClass().addAll("group-moment", Styles.TEXT_SMALL);
    return when;
  }

  private String summary(SettingGroup group, HyperParameters parameters) {
    String key = "tune.group." + group.key() + ".summary";
    return switch (group) {
      case NETWORK -> texts.get(key, parameters.bits());
      case OPTIMISER -> texts.get(key, optimizer(parameters));
      case RUN ->
          texts.get(
              key, Numerals.write(parameters.epochs()), Numerals.write((double) parameters.seed()));
      case WEIGHTS, RATES -> "";
    };
  }

  private String optimizer(HyperParameters parameters) {
    Setting setting = Settings.named("optimiser");
    return new SettingSentences(setting, texts).value(setting.read(parameters));
  }
}
