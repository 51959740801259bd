package dev.cmimh.app.control;

import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;

/** A text area whose caret blinks only where the focus is, see {@link CalmTextField}. */
public final class CalmTextArea extends TextArea {

  @Override
  protected Skin<?> createDefaultSkin() {
    return new CalmSkin(this);
  }

  private static final class CalmSkin extends TextAreaSkin {

    CalmSkin(TextArea area) {
      super(area);
    }

    @Override
    public void setCaretAnimating(boolean animating) {
      super.setCaretAnimating(animating && getSkinnable().isFocused());
    }
  }
}
