package dev.cmimh.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which screen is shown. */
public final class ScreenChoice {

  private final List<Screen> screens;
  private final ReadOnlyObjectWrapper<Screen> current = new ReadOnlyObjectWrapper<>();

  /**
   * @param screens in the order of the rail
   * @param first name of the screen to begin with; the first of all where there is none such
   */
  public ScreenChoice(List<Screen> screens, String first) {
    this.screens = List.copyOf(screens);
    screens.stream().findFirst().ifPresent(current::set);
    show(first);
  }

  List<Screen> screens() {
    return screens;
  }

  /** The screen that is shown; null where there are no screens at all. */
  public ReadOnlyObjectProperty<Screen> current() {
    return current.getReadOnlyProperty();
  }

  /** Shows the screen of that name; nothing happens where there is none such. */
  public void show(String name) {
    screens.stream()
        .filter(screen -> screen.name().equals(name))
        .findFirst()
        .ifPresent(current::set);
  }

  /** Shows a screen by its number, from 1; nothing happens where there is none such. */
  void show(int number) {
    if (number >= 1 && number <= screens.size()) {
      current.set(screens.get(number - 1));
    }
  }

  /** Shows the screen some places below, beginning anew after the last. */
  void move(int places) {
    current.set(
        screens.get(Math.floorMod(screens.indexOf(current.get()) + places, screens.size())));
  }
}
