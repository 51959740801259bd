package dev.cmimh.app.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** Whether the window is dark: as the person wants it, or as the system has it. */
public final class ThemeChoice {

  private final ObjectProperty<ThemeWish> wish = new SimpleObjectProperty<>(ThemeWish.SYSTEM);
  private final BooleanBinding dark;

  /**
   * @param systemIsDark whether the desktop is dark now
   */
  public ThemeChoice(ObservableValue<Boolean> systemIsDark) {
    this.dark =
        Bindings.createBooleanBinding(
            () ->
                switch (wish.get()) {
                  case SYSTEM -> systemIsDark.getValue();
                  case LIGHT -> false;
                  case DARK -> true;
                },
            wish,
            systemIsDark);
  }

  /** What the person wants. */
  public ObjectProperty<ThemeWish> wish() {
    return wish;
  }

  /** Whether the window is dark now. Charts listen to it for their palette. */
  public ObservableBooleanValue dark() {
    return dark;
  }

  /** Turns light into dark and dark into light, whatever the system says. */
  public void toggle() {
    wish.set(dark.get() ? ThemeWish.LIGHT : ThemeWish.DARK);
  }
}
