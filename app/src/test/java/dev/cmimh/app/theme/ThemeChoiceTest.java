package dev.cmimh.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ThemeChoiceTest {

  private final ObjectProperty<Boolean> system = new SimpleObjectProperty<>(false);
  private final ThemeChoice choice = new ThemeChoice(system);

  @Test
  void followsTheSystemUntilThePersonChooses() {
    system.set(true);
    assertThat(choice.dark().get()).isTrue();

    choice.wish().set(ThemeWish.LIGHT);
    assertThat(choice.dark().get()).isFalse();

    choice.wish().set(ThemeWish.SYSTEM);
    assertThat(choice.dark().get()).isTrue();
  }

  @Test
  void togglingTurnsWhatIsSeen() {
    choice.toggle();
    assertThat(choice.wish().get()).isEqualTo(ThemeWish.DARK);

    choice.toggle();
    assertThat(choice.wish().get()).isEqualTo(ThemeWish.LIGHT);
  }

  @Test
  void anUnknownWishIsTheSystems() {
    assertThat(ThemeWish.ofKey("sepia")).isEqualTo(ThemeWish.SYSTEM);
    assertThat(ThemeWish.ofKey("dark")).isEqualTo(ThemeWish.DARK);
  }
}
