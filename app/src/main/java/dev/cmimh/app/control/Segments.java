package dev.cmimh.app.control;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A choice of few, side by side; one is always chosen. */
public final class Segments<T> extends HBox {

  private final ToggleGroup group = new ToggleGroup();
  private final ObjectProperty<T> choice;

  /**
   * @param title what is chosen, for who does not see what stands above it
   * @param name of a value, as people read it
   * @param help of a value, in a sentence
   */
  public Segments(
      String title,
      List<T> values,
      ObjectProperty<T> choice,
      Function<T, String> name,
      Function<T, String> help) {
    this.choice = choice;
    setAccessibleText(title);
    for (T value : values) {
      ToggleButton button = new ToggleButton(name.apply(value));
      button.setUserData(value);
      button.setAccessibleText(title + ": " + button.getText());
      Hint.on(button, help.apply(value));
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> choose(button, value));
      button.getStyleClass().add(place(values.indexOf(value), values.size()));
      HBox.setHgrow(button, Priority.ALWAYS);
      getChildren().add(button);
    }
    choice.subscribe(this::select);
  }

  /** Presses the segment after the chosen one; after the last comes the first. */
  public void chooseNext() {
    int chosen = group.getToggles().indexOf(group.getSelectedToggle());
    ((ToggleButton) group.getToggles().get((chosen + 1) % group.getToggles().size())).fire();
  }

  private void choose(ToggleButton button, T value) {
    button.setSelected(true);
    choice.set(value);
  }

  private void select(T value) {
    group.getToggles().stream()
        .filter(toggle -> value.equals(toggle.getUserData()))
        .findFirst()
        .ifPresent(group::selectToggle);
  }

  private static String place(int index, int size) {
    return index == 0
        ? Styles.LEFT_PILL
        : index == size - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }
}
