package dev.cmimh.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.cmimh.app.support.Contrast;
import dev.cmimh.app.support.FxThread;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The window with its shell, clicked through; its screens are fields and nothing more. */
class ShellWindowTest extends ShellWindow {

  @Test
  void screensAreMadeWhenShownFirstAndKept() {
    assertThat(made).containsExactly("tune");
    press(KeyCode.DIGIT2, false, true);
    Node search = FxThread.call(() -> stage.getScene().lookup("#screen-search"));
    assertThat(search).isNotNull();

    click("#rail-tune");
    click("#rail-tune");
    click("#rail-search");

    assertThat(made).containsExactly("tune", "search");
    assertThat(FxThread.call(() -> stage.getScene().lookup("#screen-search"))).isSameAs(search);
  }

  @Test
  void shortcutsLeaveATextFieldItsKeys() {
    FxThread.run(() -> stage.getScene().lookup("#screen-tune .text-field").requestFocus());

    press(KeyCode.Z, false, true);
    assertThat(made).doesNotContain("undone");

    FxThread.run(() -> stage.getScene().lookup("#rail-tune").requestFocus());
    press(KeyCode.Z, false, true);
    assertThat(made).contains("undone");
  }

  @Test
  void helpIsShownOverTheWindowAndGoesAgain() {
    press(KeyCode.F1, false, false);
    assertThat(FxThread.call(() -> stage.getScene().lookup("#help-card"))).isNotNull();

    press(KeyCode.F1, false, false);
    FxThread.waitUntil(
        "help is gone", () -> !((ModalPane) stage.getScene().lookup("#overlay")).isDisplay());
  }

  @Test
  void aTypedQuestionMarkShowsHelpUnlessItBelongsToAField() {
    FxThread.run(() -> stage.getScene().lookup("#screen-tune .text-field").requestFocus());
    typeQuestionMark();
    assertThat(FxThread.call(() -> stage.getScene().lookup("#help-card"))).isNull();

    FxThread.run(() -> stage.getScene().lookup("#rail-tune").requestFocus());
    typeQuestionMark();
    assertThat(FxThread.call(() -> stage.getScene().lookup("#help-card"))).isNotNull();
  }

  @Test
  void headerNoticesHelpAndAboutStandOutInBothThemes() {
    for (boolean dark : new boolean[] {false, true}) {
      FxThread.run(() -> systemIsDark.set(dark));
      for (boolean about : new boolean[] {false, true}) {
        press(KeyCode.F1, about, false);
        FxThread.waitUntil("the card", () -> stage.getScene().lookup(".card") != null);
        FxThread.waitForFrames();

        assertThat(FxThread.call(() -> Contrast.faults(stage.getScene().getRoot()))).isEmpty();
        press(KeyCode.F1, about, false);
        FxThread.waitUntil(
            "it is gone", () -> !((ModalPane) stage.getScene().lookup("#overlay")).isDisplay());
      }
    }
  }

  @Test
  void darkFollowsTheSystemAndThePerson() {
    int light = brightness();
    FxThread.run(() -> systemIsDark.set(true));
    assertThat(brightness()).isLessThan(light / 2);

    press(KeyCode.L, true, true);
    assertThat(brightness()).isEqualTo(light);
  }

  @Test
  void windowScreenThemeAndClosedHintComeBack() throws Exception {
    assertThat(notices()).anyMatch(text -> text.startsWith("Try this first"));
    click(".notice-close");
    press(KeyCode.DIGIT2, false, true);
    press(KeyCode.L, true, true);
    FxThread.run(
        () -> {
          stage.setX(20);
          stage.setWidth(930);
          stage.setHeight(640);
        });
    FxThread.waitForFrames();
    int dark = brightness();

    close();
    made.clear();
    open();

    assertThat(made).containsExactly("search");
    assertThat(notices()).noneMatch(text -> text.startsWith("Try this first"));
    assertThat(stage.getX()).isEqualTo(20);
    assertThat(stage.getWidth()).isEqualTo(930);
    assertThat(stage.getHeight()).isEqualTo(640);
    assertThat(brightness()).isEqualTo(dark);
  }

  @Test
  void theListOfMethodsOpensBelowItsBox() {
    waitUntilAllIsOpen();

    FxThread.run(() -> methods().show());
    FxThread.waitForFrames();

    Bounds box = FxThread.call(() -> methods().localToScreen(methods().getLayoutBounds()));
    Node list = ((ComboBoxListViewSkin<?>) methods().getSkin()).getPopupContent();
    Bounds offered = FxThread.call(() -> list.localToScreen(list.getLayoutBounds()));
    assertThat(offered.getMinY()).isBetween(box.getMaxY() - 2, box.getMaxY() + 12);
    assertThat(offered.getHeight()).isGreaterThan(60 * methods().getItems().size());
  }

  @Test
  void aMethodThatIsChosenFromItsListLeavesTheHeaderAsHighAsItWas() {
    waitUntilAllIsOpen();
    double before = FxThread.call(() -> methods().getHeight());

    FxThread.run(() -> methods().show());
    FxThread.waitForFrames();
    FxThread.run(
        () -> {
          methods().getSelectionModel().selectLast();
          methods().hide();
        });
    FxThread.waitForFrames();

    assertThat(FxThread.call(() -> methods().getHeight())).isEqualTo(before);
  }
}
