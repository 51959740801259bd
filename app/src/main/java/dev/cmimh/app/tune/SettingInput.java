package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.CalmTextField;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import dev.cmimh.app.tune.ValueScale.Drawn;
import dev.cmimh.app.tune.ValueScale.Options;
import dev.cmimh.app.tune.ValueScale.Sliding;
import dev.cmimh.app.tune.ValueScale.Whole;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a value is given with: a slider or buttons, and a field to type into. */
final class SettingInput extends HBox {

  private static final double KEY_STEP = 0.01;
  private static final double PAGE_STEP = 0.1;
  private static final int FIELD_COLUMNS = 6;
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SettingViewModel model;
  private final Texts texts;

  SettingInput(SettingViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("setting-input");
    setAlignment(Pos.CENTER_LEFT);
    switch (model.setting().scale()) {
      case Sliding scale -> getChildren().addAll(slider(scale), field());
      case Whole(long _, long _, List<Integer> proposals) ->
          getChildren()
              .addAll(
                  buttons(proposals, proposals.stream().map(String::valueOf).toList()), field());
      case Drawn scale -> getChildren().addAll(field(), another(scale));
      case Options(List<String> options) ->
          getChildren().add(buttons(IntStream.range(0, options.size()).boxed().toList(), options));
    }
  }

  /** The slider moves in positions; the value is rounded by the scale. */
  private Slider slider(Sliding scale) {
    Slider slider = new Slider(0, 1, 0);
    slider.getStyleClass().addAll(Styles.SMALL, "setting-slider");
    slider.setMinWidth(60);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setAccessibleText(texts.get("tune.slider", model.sentences().name()));
    model.text().subscribe(text -> slider.setAccessibleHelp(text));
    boolean[] showing = {false};
    model
        .value()
        .subscribe(
            value -> {
              if (!slider.isValueChanging()) {
                showing[0] = true;
                slider.setValue(scale.positionOf(value.doubleValue()));
                showing[0] = false;
              }
            });
    slider
        .valueProperty()
        .subscribe(
            (_, position) -> {
              if (!showing[0]) {
                model.slide(scale, position.doubleValue());
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            dragged -> {
              if (!dragged) {
                showing[0] = true;
                slider.setValue(scale.positionOf(model.value().get()));
                showing[0] = false;
              }
            });
    slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> nudge(scale, event));
    return slider;
  }

  /** A key always changes the value, however coarse its rounding. */
  private void nudge(Sliding scale, KeyEvent event) {
    double way =
        switch (event.getCode()) {
          case RIGHT, UP -> KEY_STEP;
          case LEFT, DOWN -> -KEY_STEP;
          case PAGE_UP -> PAGE_STEP;
          case PAGE_DOWN -> -PAGE_STEP;
          case END -> 1;
          case HOME -> -1;
          default -> 0;
        };
    if (way != 0) {
      model.nudge(scale, way);
      event.consume();
    }
  }

  private TextField field() {
    TextField field = new CalmTextField();
    field.setPrefColumnCount(FIELD_COLUMNS);
    field.getStyleClass().addAll(Styles.SMALL, "setting-field");
    field.setMinWidth(USE_PREF_SIZE);
    field.setAccessibleText(texts.get("tune.value", model.sentences().name()));
    model.text().subscribe(field::setText);
    model
        .error()
        .subscribe(
            error -> {
              field.pseudoClassStateChanged(WRONG, !error.isEmpty());
              field.setAccessibleHelp(error);
            });
    field.setOnAction(_ -> model.type(field.getText()));
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && !model.type(field.getText())) {
                field.setText(model.text().get());
              }
            });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(model.text().get())) {
            field.setText(model.text().get());
            model.type(field.getText());
            event.consume();
          }
        });
    return field;
  }

  private Button another(Drawn scale) {
    Button another = new Button(null, new FontIcon("fth-shuffle"));
    String words = texts.get("tune.draw", model.sentences().name());
    another
        .getStyleClass()
        .addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "setting-tool", "setting-draw");
    Hint.on(another, words);
    another.setAccessibleText(words);
    another.setOnAction(_ -> model.draw(scale, RandomGenerator.getDefault()));
    return another;
  }

  private Node buttons(List<Integer> values, List<String> options) {
    HBox buttons = new HBox();
    buttons.getStyleClass().add("setting-options");
    buttons.setAccessibleRole(AccessibleRole.TOOL_BAR);
    buttons.setAccessibleText(model.sentences().name());
    HBox.setHgrow(buttons, Priority.ALWAYS);
    for (int i = 0; i < values.size(); i++) {
      ToggleButton button = button(values.get(i), options.get(i));
      button.getStyleClass().add(place(i, values.size()));
      buttons.getChildren().add(button);
    }
    return buttons;
  }

  private ToggleButton button(int value, String option) {
    ToggleButton button = new ToggleButton(model.sentences().option(option));
    button.getStyleClass().addAll(Styles.SMALL, "setting-option");
    button.setAccessibleText(model.sentences().name() + ": " + button.getText());
    button.setMinWidth(USE_PREF_SIZE);
    model.value().subscribe(present -> button.setSelected(present.doubleValue() == value));
    button.setOnAction(
        _ -> {
          model.choose(value);
          button.setSelected(model.value().get() == value);
        });
    return button;
  }

  private static String place(int index, int count) {
    return index == 0
        ? Styles.LEFT_PILL
        : index == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }
}
