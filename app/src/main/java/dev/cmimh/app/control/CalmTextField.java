package dev.cmimh.app.control;

import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/**
 * A text field whose caret blinks only where the focus is. That of a usual one begins to blink
 * whenever it moves, also by words that are set while the person is elsewhere, and goes on unseen:
 * JavaFX then looks at the whole window sixty times a second for as long as the program runs.
 */
public class CalmTextField extends TextField {

  @Override
  protected Skin<?> createDefaultSkin() {
    return new CalmSkin(this);
  }

  private static final class CalmSkin extends TextFieldSkin {

    CalmSkin(TextField field) {
      super(field);
    }

    @Override
    public void setCaretAnimating(boolean animating) {
      super.setCaretAnimating(animating && getSkinnable().isFocused());
    }
  }
}
