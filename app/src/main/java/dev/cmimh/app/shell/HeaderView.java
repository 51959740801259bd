package dev.cmimh.app.shell;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is trained, on what, how far it is; and the buttons that drive it. */
final class HeaderView extends VBox {

  private final HeaderViewModel model;
  private final Texts texts;
  private final Shortcuts shortcuts;

  HeaderView(
      HeaderViewModel model,
      MenuButton dataSets,
      OpeningRow opening,
      MethodMenu methods,
      MenuButton devices,
      MenuButton menu,
      Texts texts,
      Shortcuts shortcuts) {
    this.model = model;
    this.texts = texts;
    this.shortcuts = shortcuts;
    getStyleClass().add("header");
    HBox upper = new HBox(choices(dataSets, methods, devices), space(), buttons(), menu);
    upper.getStyleClass().add("header-row");
    getChildren().addAll(upper, lower(opening));
  }

  /** The opening of a data set takes the place of a run that there cannot be meanwhile. */
  private StackPane lower(OpeningRow opening) {
    HBox progress = progress();
    progress.visibleProperty().bind(opening.visibleProperty().not());
    StackPane lower = new StackPane(progress, opening);
    lower.getStyleClass().add("header-lower");
    return lower;
  }

  private static HBox choices(MenuButton dataSets, MethodMenu methods, MenuButton devices) {
    HBox choices = new HBox(dataSets, methods, devices);
    choices.getStyleClass().add("header-row");
    return choices;
  }

  private HBox buttons() {
    HBox buttons = new HBox(trainButton(), pauseButton(), stepButton(), stopButton());
    buttons.getStyleClass().add("header-buttons");
    return buttons;
  }

  private StackPane trainButton() {
    Button train = button("train", "fth-play", Command.TRAIN, model::train);
    train.getStyleClass().add(Styles.ACCENT);
    train.disableProperty().bind(of(HeaderState::canTrain).map(can -> !can));
    return explained(train, HeaderState::trainHelp, Command.TRAIN);
  }

  private StackPane pauseButton() {
    Button pause = button("pause", "fth-pause", Command.PAUSE, model::pauseOrGoOn);
    ObservableValue<Boolean> paused = of(HeaderState::paused);
    pause.textProperty().bind(paused.map(is -> texts.get(is ? "header.resume" : "header.pause")));
    paused.addListener((_, _, is) -> emphasise(pause, is));
    pause.disableProperty().bind(of(HeaderState::canPause).map(can -> !can));
    return explained(pause, HeaderState::pauseHelp, Command.PAUSE);
  }

  private StackPane stepButton() {
    Button step = button("step", "fth-skip-forward", Command.STEP, model::step);
    step.disableProperty().bind(of(HeaderState::canStep).map(can -> !can));
    return explained(step, HeaderState::stepHelp, Command.STEP);
  }

  private StackPane stopButton() {
    Button stop = button("stop", "fth-square", Command.STOP, model::stop);
    stop.disableProperty().bind(of(HeaderState::canStop).map(can -> !can));
    return explained(stop, HeaderState::stopHelp, Command.STOP);
  }

  /** A disabled button shows no tooltip, so the reason hangs on what surrounds it. */
  private StackPane explained(Button button, Function<HeaderState, String> help, Command command) {
    StackPane around = new StackPane(button);
    ObservableValue<String> reason = of(help);
    Hint.on(around, () -> withKeys(reason.getValue(), command));
    button.accessibleHelpProperty().bind(reason);
    return around;
  }

  private HBox progress() {
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add(Styles.SMALL);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(of(HeaderState::share));
    bar.setAccessibleText(texts.get("header.progress"));
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox row =
        new HBox(
            fact(of(HeaderState::place), "header-epoch"),
            bar,
            fact(of(HeaderState::speed), "header-speed"),
            fact(of(HeaderState::timeLeft), "header-time-left"));
    row.getStyleClass().add("header-row");
    return row;
  }

  private Label fact(ObservableValue<String> text, String id) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.setId(id);
    label.getStyleClass().addAll(Styles.TEXT_SMALL, "header-figure");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  private Button button(String name, String icon, Command command, Runnable action) {
    Button button = new Button(texts.get("header." + name), new FontIcon(icon));
    button.setId("header-" + command.key());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setContentDisplay(ContentDisplay.LEFT);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private String withKeys(String text, Command command) {
    return "%s (%s)".formatted(text, shortcuts.keysOf(command).getDisplayText());
  }

  private <T> ObservableValue<T> of(Function<HeaderState, T> part) {
    return model.state().map(part);
  }

  /** Going on is the next thing to do where a run is paused. */
  private static void emphasise(Button pause, boolean paused) {
    ((FontIcon) pause.getGraphic()).setIconLiteral(paused ? "fth-play-circle" : "fth-pause");
    pause.getStyleClass().remove(Styles.ACCENT);
    if (paused) {
      pause.getStyleClass().add(Styles.ACCENT);
    }
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
