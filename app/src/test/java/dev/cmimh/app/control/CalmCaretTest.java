package dev.cmimh.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields and areas are the same to whoever looks for a caret that keeps the window awake. */
class CalmCaretTest {

  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @AfterEach
  void close() {
    FxThread.run(stage::hide);
  }

  @ParameterizedTest
  @MethodSource("calm")
  void theCaretBlinksWhereTheFocusIs(Supplier<TextInputControl> inputs) {
    TextInputControl input = shown(inputs, true);

    assertThat(blinksAfterWordsAreSet(input)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("calm")
  void theCaretRestsWhereWordsAreSetElsewhere(Supplier<TextInputControl> inputs) {
    TextInputControl input = shown(inputs, false);

    assertThat(blinksAfterWordsAreSet(input)).isFalse();
  }

  /** If this fails, JavaFX has mended it, and the two classes can go. */
  @ParameterizedTest
  @MethodSource("usual")
  void theCaretOfAUsualInputBlinksThere(Supplier<TextInputControl> inputs) {
    TextInputControl input = shown(inputs, false);

    assertThat(blinksAfterWordsAreSet(input)).isTrue();
    FxThread.run(() -> ((TextInputControlSkin<?>) input.getSkin()).setCaretAnimating(false));
  }

  private static Stream<Supplier<TextInputControl>> calm() {
    return Stream.of(CalmTextField::new, CalmTextArea::new);
  }

  private static Stream<Supplier<TextInputControl>> usual() {
    return Stream.of(TextField::new, TextArea::new);
  }

  private TextInputControl shown(Supplier<TextInputControl> inputs, boolean focused) {
    return FxThread.call(
        () -> {
          TextInputControl input = inputs.get();
          Button elsewhere = new Button("elsewhere");
          stage = new Stage();
          stage.setScene(new Scene(new VBox(input, elsewhere)));
          stage.show();
          (focused ? input : elsewhere).requestFocus();
          return input;
        });
  }

  private static boolean blinksAfterWordsAreSet(TextInputControl input) {
    FxThread.waitForFrames();
    return FxThread.call(
        () -> {
          input.setText("words");
          input.end();
          Method blinks = TextInputControlSkin.class.getDeclaredMethod("isCaretBlinking");
          blinks.setAccessible(true);
          return (Boolean) blinks.invoke(input.getSkin());
        });
  }
}
