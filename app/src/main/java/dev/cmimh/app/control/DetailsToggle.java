package dev.cmimh.app.control;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.text.Texts;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows or hides the details at the right of a screen, as it was left the last time. */
public final class DetailsToggle extends ToggleButton {

  /** The icon shows a bar at the left. */
  private static final double HALF_TURN = 180;

  /**
   * @param screen begins the names of its texts, and of what is remembered
   */
  public DetailsToggle(String screen, Memory memory, Texts texts) {
    String hidden = screen + ".details-hidden";
    FontIcon icon = new FontIcon("fth-sidebar");
    icon.setRotate(HALF_TURN);
    setGraphic(icon);
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    setId(screen + "-details-toggle");
    setAccessibleText(texts.get(screen + ".details.toggle"));
    setMinWidth(USE_PREF_SIZE);
    Hint.on(this, texts.get(screen + ".details.toggle.help"));
    setSelected(!memory.isSet(hidden));
    selectedProperty().addListener((_, _, shown) -> memory.put(hidden, String.valueOf(!shown)));
  }
}
