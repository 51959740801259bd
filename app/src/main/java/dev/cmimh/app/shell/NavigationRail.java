package dev.cmimh.app.shell;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screens as a column of toggles; arrow keys go from one to the next. */
final class NavigationRail extends VBox {

  private final ScreenChoice choice;
  private final Texts texts;
  private final List<ToggleButton> buttons = new ArrayList<>();

  NavigationRail(ScreenChoice choice, Texts texts) {
    this.choice = choice;
    this.texts = texts;
    getStyleClass().add("navigation-rail");
    setAccessibleText(texts.get("rail.name"));
    choice.screens().forEach(screen -> buttons.add(button(screen)));
    getChildren().addAll(buttons);
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    choice.current().addListener((_, _, screen) -> select(screen));
    select(choice.current().get());
  }

  private ToggleButton button(Screen screen) {
    ToggleButton button =
        new ToggleButton(texts.get("rail." + screen.name()), new FontIcon(screen.icon()));
    button.setContentDisplay(ContentDisplay.TOP);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll(Styles.FLAT, "rail-button");
    button.setId("rail-" + screen.name());
    Hint.on(button, texts.get("rail." + screen.name() + ".help"));
    button.setAccessibleHelp(texts.get("rail." + screen.name() + ".help"));
    button.setOnAction(
        _ -> {
          choice.show(screen.name());
          select(choice.current().get());
        });
    return button;
  }

  /** A toggle that is pressed again stays selected: one screen is always shown. */
  private void select(Screen shown) {
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setSelected(choice.screens().get(i).equals(shown));
    }
  }

  private void move(KeyEvent event) {
    int places =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (places != 0) {
      choice.move(places);
      buttons.get(choice.screens().indexOf(choice.current().get())).requestFocus();
      event.consume();
    }
  }
}
