package dev.cmimh.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalmTextFieldTest {

  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @AfterEach
  void close() {
    FxThread.run(stage::hide);
  }

  @Test
  void theCaretBlinksWhereTheFocusIs() {
    TextField field = shown(CalmTextField::new, true);

    assertThat(blinksAfterWordsAreSet(field)).isTrue();
  }

  @Test
  void theCaretRestsWhereWordsAreSetElsewhere() {
    TextField field = shown(CalmTextField::new, false);

    assertThat(blinksAfterWordsAreSet(field)).isFalse();
  }

  /** If this fails, JavaFX has mended it, and the class can go. */
  @Test
  void theCaretOfAUsualFieldBlinksThere() {
    TextField field = shown(TextField::new, false);

    assertThat(blinksAfterWordsAreSet(field)).isTrue();
    FxThread.run(() -> ((TextInputControlSkin<?>) field.getSkin()).setCaretAnimating(false));
  }

  private TextField shown(Supplier<TextField> fields, boolean focused) {
    return FxThread.call(
        () -> {
          TextField field = fields.get();
          Button elsewhere = new Button("elsewhere");
          stage = new Stage();
          stage.setScene(new Scene(new VBox(field, elsewhere)));
          stage.show();
          (focused ? field : elsewhere).requestFocus();
          return field;
        });
  }

  private static boolean blinksAfterWordsAreSet(TextField field) {
    FxThread.waitForFrames();
    return FxThread.call(
        () -> {
          field.setText("words");
          field.end();
          Method blinks = TextInputControlSkin.class.getDeclaredMethod("isCaretBlinking");
          blinks.setAccessible(true);
          return (Boolean) blinks.invoke(field.getSkin());
        });
  }
}
