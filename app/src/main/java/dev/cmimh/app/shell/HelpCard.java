package dev.cmimh.app.shell;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All shortcuts, in the order of their table. */
final class HelpCard extends VBox {

  HelpCard(Shortcuts shortcuts, ScreenChoice screens, Texts texts, Runnable close) {
    getStyleClass().add("card");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setId("help-card");
    Label title = new Label(texts.get("help.title"));
    title.getStyleClass().add(Styles.TITLE_4);
    GridPane table = new GridPane();
    table.getStyleClass().add("help-table");
    Map<String, String> rows = new LinkedHashMap<>();
    shortcuts
        .all()
        .forEach(
            shortcut ->
                rows.merge(
                    name(shortcut, screens, texts),
                    shortcut.keys().getDisplayText(),
                    (first, second) -> first + texts.get("help.or") + second));
    addRows(table, rows);
    Label typing = new Label(texts.get("help.typing"));
    typing.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    Button done = new Button(texts.get("overlay.close"));
    done.setOnAction(_ -> close.run());
    done.setCancelButton(true);
    getChildren().addAll(title, table, typing, done);
  }

  /** In two columns, so that the list is whole in the smallest window. */
  private static void addRows(GridPane table, Map<String, String> rows) {
    int half = (rows.size() + 1) / 2;
    int place = 0;
    for (Map.Entry<String, String> row : rows.entrySet()) {
      Label pressed = new Label(row.getValue());
      pressed.getStyleClass().add("keys");
      int column = 2 * (place / half);
      table.add(new Label(row.getKey()), column, place % half);
      table.add(pressed, column + 1, place % half);
      place++;
    }
  }

  private static String name(Shortcut shortcut, ScreenChoice screens, Texts texts) {
    return shortcut.command() == Command.SCREEN
        ? texts.get(
            "help.screen", texts.get("rail." + screens.screens().get(shortcut.number() - 1).name()))
        : texts.get("help." + shortcut.command().key());
  }
}
