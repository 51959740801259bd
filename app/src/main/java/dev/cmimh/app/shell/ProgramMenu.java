package dev.cmimh.app.shell;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import dev.cmimh.app.theme.ThemeChoice;
import dev.cmimh.app.theme.ThemeWish;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;

/** Theme, studies, shortcuts and about. */
final class ProgramMenu extends MenuButton {

  private final Texts texts;
  private final Shortcuts shortcuts;
  private final Commands commands;

  ProgramMenu(ThemeChoice theme, Texts texts, Shortcuts shortcuts, Commands commands) {
    this.texts = texts;
    this.shortcuts = shortcuts;
    this.commands = commands;
    setId("program-menu");
    setGraphic(new FontIcon("fth-menu"));
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
    Hint.on(this, texts.get("menu.help"));
    setAccessibleText(texts.get("menu.help"));
    ToggleGroup group = new ToggleGroup();
    for (ThemeWish wish : ThemeWish.values()) {
      getItems().add(themeItem(theme, wish, group));
    }
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("menu.study", "fth-layers", Command.STUDY),
            item("menu.theme", "fth-moon", Command.THEME),
            item("menu.shortcuts", "fth-command", Command.HELP),
            item("menu.about", "fth-info", Command.ABOUT));
  }

  private MenuItem themeItem(ThemeChoice theme, ThemeWish wish, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(texts.get("theme." + wish.key()));
    item.setToggleGroup(group);
    item.setSelected(theme.wish().get() == wish);
    item.setOnAction(_ -> theme.wish().set(wish));
    theme.wish().addListener((_, _, now) -> item.setSelected(now == wish));
    return item;
  }

  private MenuItem item(String key, String icon, Command command) {
    MenuItem item = new MenuItem(texts.get(key), new FontIcon(icon));
    item.setAccelerator(shortcuts.keysOf(command));
    item.setOnAction(_ -> commands.perform(command));
    return item;
  }
}
