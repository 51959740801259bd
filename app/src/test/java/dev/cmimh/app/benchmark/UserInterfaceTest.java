package dev.cmimh.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cmimh.app.support.FxThread;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserInterfaceTest {

  private final UserInterface userInterface = new UserInterface(Duration.ofSeconds(60));

  static {
    FxThread.start();
  }

  private final Label label = FxThread.call(Label::new);
  private final TextField field = FxThread.call(TextField::new);
  private Stage stage;

  @BeforeEach
  void showWindow() {
    stage =
        FxThread.call(
            () -> {
              Stage made = new Stage();
              made.setScene(new Scene(new VBox(field, label), 300, 200));
              made.show();
              return made;
            });
  }

  @AfterEach
  void hideWindow() {
    FxThread.run(stage::hide);
  }

  @Test
  void drawnComesAfterTheChange() throws InterruptedException {
    AtomicLong changed = new AtomicLong();
    long before = System.nanoTime();
    Thread.ofPlatform()
        .start(
            () ->
                FxThread.run(
                    () -> {
                      label.setText("there");
                      changed.set(System.nanoTime());
                    }));

    long drawn = userInterface.whenDrawn("the label", () -> "there".equals(label.getText()));

    assertThat(changed.get()).isGreaterThan(before);
    assertThat(drawn).isGreaterThan(changed.get());
  }

  @Test
  void whatNeverComesIsToldInASentence() {
    UserInterface impatient = new UserInterface(Duration.ofMillis(100));

    assertThatIllegalStateException()
        .isThrownBy(() -> impatient.whenDrawn("a miracle", () -> false))
        .withMessageContaining("it was waited for a miracle");
  }

  @Test
  void whatFailsIsToldInASentence() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                userInterface.call(
                    "the field",
                    () -> {
                      throw new IllegalArgumentException("it is gone");
                    }))
        .withMessageContaining("the field failed")
        .withMessageContaining("it is gone");
  }

  @Test
  void typedWordsTakeThePlaceOfWhatTheFieldHeld() throws InterruptedException {
    FxThread.run(() -> field.setText("old"));
    long before = System.nanoTime();

    long lastKey = new Typist(userInterface, 1_000_000).type("red heart", field);

    String typed = FxThread.call(field::getText);
    assertThat(typed).isEqualTo("red heart");
    assertThat(lastKey).isBetween(before + 9_000_000, System.nanoTime());
  }
}
