package dev.cmimh.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeckTest {

  private final List<String> told = new ArrayList<>();
  private Stage stage;
  private Speck speck;

  @BeforeEach
  void show() {
    FxThread.start();
    FxThread.run(
        () -> {
          speck = new Speck();
          stage = new Stage();
          stage.setScene(new Scene(new StackPane(speck), 100, 100));
          stage.show();
        });
    FxThread.waitForFrames();
    FxThread.run(
        () -> {
          speck.smoothProperty().subscribe(() -> told.add("changed"));
          stage.getScene().addPostLayoutPulseListener(() -> told.add("frame"));
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::hide);
  }

  @Test
  void itChangesInTheFrameAfterThatOfTheChange() {
    FxThread.run(
        () -> {
          told.clear();
          speck.changeSoon();
          Platform.requestNextPulse();
        });
    FxThread.waitForFrames();

    assertThat(FxThread.call(() -> told.subList(0, 3)))
        .containsExactly("frame", "changed", "frame");
  }

  @Test
  void itChangesOnceHoweverManyChangesThereAreInAFrame() {
    FxThread.run(speck::changeSoon);
    FxThread.run(speck::changeSoon);
    FxThread.waitForFrames();
    FxThread.waitForFrames();

    assertThat(FxThread.call(() -> List.copyOf(told))).containsOnlyOnce("changed");
  }
}
