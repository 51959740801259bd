package dev.cmimh.app.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FxThreadTest {

  @TempDir private Path folder;

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @Test
  void worksOnTheUserInterfacesThread() {
    assertThat(FxThread.call(Platform::isFxApplicationThread)).isTrue();
  }

  @Test
  void tellsWhatTheWorkThrew() {
    assertThatThrownBy(
            () ->
                FxThread.run(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("broken");
  }

  @Test
  void waitsForAConditionThatComesTrueLater() {
    int[] looks = {0};

    FxThread.waitUntil("three looks", () -> ++looks[0] >= 3);

    assertThat(looks[0]).isGreaterThanOrEqualTo(3);
  }

  @Test
  void keepsAWindowAsAPicture() throws Exception {
    Stage stage =
        FxThread.call(
            () -> {
              Stage shown = new Stage();
              shown.setScene(new Scene(new Pane(), 40, 30, Color.RED));
              shown.getScene().getRoot().setStyle("-fx-background-color: transparent");
              shown.show();
              return shown;
            });
    Path file = folder.resolve("deep").resolve("window.png");

    FxThread.snapshot(stage.getScene(), file);

    assertThat(ImageIO.read(file.toFile()).getRGB(20, 15)).isEqualTo(0xFFFF0000);
    FxThread.run(stage::close);
  }
}
