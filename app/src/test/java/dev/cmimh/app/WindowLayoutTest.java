package dev.cmimh.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.LayoutFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole window with its real screens, in those of the sizes that it is made for that fit the
 * screen of JavaFX' headless platform.
 */
class WindowLayoutTest extends OpenWindow {

  private static final List<String> SCREENS =
      List.of("tune", "search", "codes", "tradeoff", "runs");

  /** Whole in the explanation of what they stand on. */
  private static final Set<String> ENDING_IN_AN_ELLIPSIS = Set.of("result-tags");

  @ParameterizedTest
  @CsvSource({"1000, 700", "1280, 800"})
  void nothingIsCutOffOrBeyondTheEdgeAndEveryControlHasAName(int width, int height) {
    waitUntilAllIsOpen();
    FxThread.run(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    List<String> faults = new ArrayList<>();
    for (String screen : SCREENS) {
      click("#rail-" + screen);
      if (screen.equals("search")) {
        FxThread.run(
            () -> ((TextField) stage.getScene().lookup("#search-field")).setText("red disc"));
      }
      FxThread.waitForFrames();
      FxThread.call(() -> LayoutFaults.of(stage.getScene(), ENDING_IN_AN_ELLIPSIS)).stream()
          .map(fault -> screen + ": " + fault)
          .forEach(faults::add);
    }
    press(KeyCode.F1, false, false);
    faults.addAll(FxThread.call(() -> LayoutFaults.of(stage.getScene(), ENDING_IN_AN_ELLIPSIS)));
    assertThat(faults).isEmpty();
  }
}
