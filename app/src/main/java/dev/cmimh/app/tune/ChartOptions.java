package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import dev.cmimh.app.tune.PinViewModel.PinnableRun;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which run is on show, and what holds for all charts: smoothing, a run behind, export. */
final class ChartOptions extends HBox {

  private final ShownRunViewModel shown;
  private final PinViewModel pin;
  private final SmoothingViewModel smoothing;
  private final FigureFiles files;
  private final Texts texts;

  ChartOptions(
      ShownRunViewModel shown,
      PinViewModel pin,
      SmoothingViewModel smoothing,
      FigureFiles files,
      Texts texts) {
    this.shown = shown;
    this.pin = pin;
    this.smoothing = smoothing;
    this.files = files;
    this.texts = texts;
    getStyleClass().add("chart-options");
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label(texts.get("tune.smoothing"));
    name.setMinWidth(USE_PREF_SIZE);
    Slider slider = weight();
    name.setLabelFor(slider);
    HBox tools = new HBox(name, slider, raw(), pinning(), unpinning(), export());
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("chart-options");
    tools.visibleProperty().bind(shown.fit().map(Optional::isEmpty));
    tools.managedProperty().bind(tools.visibleProperty());
    getChildren().addAll(caption(), tools);
  }

  private Label caption() {
    Label caption = new Label();
    caption.setId("caption");
    caption.textProperty().bind(shown.caption());
    caption.setWrapText(true);
    caption.setMinSize(0, USE_PREF_SIZE);
    caption.setMaxWidth(Double.MAX_VALUE);
    caption.getStyleClass().add("chart-caption");
    Hint.on(caption, caption::getText);
    HBox.setHgrow(caption, Priority.ALWAYS);
    return caption;
  }

  private Slider weight() {
    Slider slider = new Slider(0, SmoothingViewModel.MOST, 0);
    slider.setId("smoothing");
    slider.setBlockIncrement(SmoothingViewModel.MOST / 14);
    slider.setMinWidth(60);
    slider.setPrefWidth(90);
    slider.getStyleClass().add(Styles.SMALL);
    Hint.on(slider, texts.get("tune.smoothing.help"));
    slider.setAccessibleText(texts.get("tune.smoothing"));
    slider.valueProperty().bindBidirectional(smoothing.weight());
    return slider;
  }

  private ToggleButton raw() {
    ToggleButton button = new ToggleButton(null, new FontIcon("fth-activity"));
    button.setId("raw");
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "raw-switch");
    button.setMinWidth(USE_PREF_SIZE);
    name(button, texts.get("tune.raw"));
    button.selectedProperty().bindBidirectional(smoothing.withRaw());
    button.visibleProperty().bind(smoothing.weight().greaterThan(0));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private MenuButton pinning() {
    MenuButton button = new MenuButton(null, new FontIcon("fth-layers"));
    button.setId("pin");
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    button.setMinWidth(USE_PREF_SIZE);
    Hint.on(button, texts.get("tune.pin"));
    button.setAccessibleText(texts.get("tune.pin"));
    button.getItems().setAll(nothing("tune.pin.looking"));
    button.setOnShowing(_ -> pin.look());
    pin.choice().subscribe(() -> button.getItems().setAll(items()));
    return button;
  }

  private List<MenuItem> items() {
    return pin.choice().isEmpty()
        ? List.of(nothing("tune.pin.none"))
        : pin.choice().stream().map(this::item).toList();
  }

  private MenuItem item(PinnableRun run) {
    MenuItem item = new MenuItem(run.name());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> pin.pin(run));
    return item;
  }

  private MenuItem nothing(String key) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setDisable(true);
    return item;
  }

  private Button unpinning() {
    Button button = new Button(null, new FontIcon("fth-x"));
    button.setId("unpin");
    button.setOnAction(_ -> pin.unpin());
    pin.pinned()
        .subscribe(
            run -> {
              String name = run.map(PinnableRun::name).orElse("");
              name(button, texts.get("tune.unpin", name));
              button.setVisible(run.isPresent());
              button.setManaged(run.isPresent());
            });
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    return button;
  }

  private Button export() {
    Button button = new Button(null, new FontIcon("fth-download"));
    button.setId("export-all");
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    name(button, texts.get("tune.export"));
    button.setOnAction(
        _ ->
            shown
                .onShow()
                .ifPresent(run -> folder().ifPresent(to -> files.write(run, look(), to.toPath()))));
    return button;
  }

  private FigureFiles.Look look() {
    return new FigureFiles.Look(smoothing.smoothing(), pin.behind(), shown.ownPairChance());
  }

  private Optional<File> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("tune.export"));
    return Optional.ofNullable(chooser.showDialog(getScene().getWindow()));
  }

  private static void name(ButtonBase button, String name) {
    Hint.on(button, name);
    button.setAccessibleText(name);
  }
}
