package dev.cmimh.app.hint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.Mouse;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HintTest {

  @BeforeAll
  static void start() throws Exception {
    FxThread.start();
  }

  @Test
  void aScreenReaderTellsTheExplanationAsHelp() throws Exception {
    Label label = FxThread.call(() -> explained("What it does"));

    assertThat(label.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("What it does");
  }

  @Test
  void theLastExplanationIsMadeWhenThePointerComes() throws Exception {
    Label label = FxThread.call(() -> explained("What it did"));
    FxThread.run(() -> Hint.on(label, "What it does now"));

    assertThat(tooltipOf(label)).isNull();
    FxThread.run(() -> Mouse.fire(label, MouseEvent.MOUSE_ENTERED, 5, 5, MouseButton.NONE));

    assertThat(tooltipOf(label).getText()).isEqualTo("What it does now");
  }

  /** Where {@link Tooltip#install} keeps it. */
  private static Tooltip tooltipOf(Label label) {
    return (Tooltip) label.getProperties().get("javafx.scene.control.Tooltip");
  }

  private static Label explained(String text) {
    Label label = new Label("Weight");
    Hint.on(label, text);
    return label;
  }
}
