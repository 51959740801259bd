package dev.cmimh.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.cmimh.app.support.FxThread;
import java.util.stream.Collectors;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keys do in the whole window, whatever screen is shown and wherever the focus is. */
class WindowKeysTest extends OpenWindow {

  @BeforeEach
  void waitForTheData() {
    waitUntilAllIsOpen();
  }

  @Test
  void aFieldForWordsTakesItsOwnTextBackAndNoSetting() {
    type("#setting-modality-gap", "2.5");
    click("#rail-search");
    focus("#search-field");

    press(KeyCode.Z, false, true);

    assertThat(weightField().getText()).isEqualTo("2.5");
  }

  @Test
  void shortcutsListHowChangesAreTakenBackAndDoneAgain() {
    press(KeyCode.F1, false, false);

    assertThat(FxThread.call(() -> text("#help-card")))
        .contains("Take the last change back\nCtrl+Z")
        .contains("Do the change again\nCtrl+Shift+Z  or  Ctrl+Y");
  }

  @Test
  void wordsCanBeTypedAtOnceWhereSearchWasNotShownBefore() {
    String focused =
        FxThread.call(
            () -> {
              fire(KeyCode.F, false, true);
              return stage.getScene().getFocusOwner().getId();
            });

    assertThat(focused).isEqualTo("search-field");
  }

  @Test
  void escapeClosesACardWhereAMenuHadTheFocus() {
    focus("#header-data");
    press(KeyCode.F1, false, false);
    FxThread.waitUntil("the card is there", this::isCardShown);

    press(KeyCode.ESCAPE, false, false);

    FxThread.waitUntil("the card is gone", () -> !isCardShown());
    assertThat(FxThread.call(() -> stage.getScene().getFocusOwner().getId()))
        .isEqualTo("header-data");
  }

  @Test
  void shortcutsPressTheControlsOfTheScreenThatIsShown() {
    type("#setting-modality-gap", "2.5");
    click("#rail-search");
    boolean shown = toggle("#search-details-toggle");

    press(KeyCode.D, false, true);
    press(KeyCode.R, false, true);
    assertThat(toggle("#search-details-toggle")).isNotEqualTo(shown);
    assertThat(weightField().getText()).as("the settings of a screen unseen").isEqualTo("2.5");

    press(KeyCode.R, true, true);
    press(KeyCode.A, true, true);
    FxThread.run(() -> assertThat(chosen("#search-ranking")).isEqualTo("Asymmetric"));
    FxThread.run(() -> assertThat(chosen("#search-answers")).isEqualTo("Tags"));

    click("#rail-tune");
    press(KeyCode.R, false, true);
    assertThat(weightField().getText()).isEqualTo("0.8");
    press(KeyCode.M, false, true);
    FxThread.waitUntil("the methods are offered", () -> methods().isShowing());
  }

  private boolean isCardShown() {
    return ((ModalPane) stage.getScene().lookup("#overlay")).isDisplay();
  }

  private boolean toggle(String selector) {
    return FxThread.call(() -> ((ToggleButton) button(selector)).isSelected());
  }

  private String chosen(String segments) {
    return stage.getScene().lookup(segments).lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(ToggleButton::isSelected)
        .map(ToggleButton::getText)
        .collect(Collectors.joining());
  }
}
