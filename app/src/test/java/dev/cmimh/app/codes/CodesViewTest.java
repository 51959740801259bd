package dev.cmimh.app.codes;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.Mouse;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.FigurePalette;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real screen in a real window, looking into the run that ships. */
class CodesViewTest {

  @RegisterExtension private static final OpenEmoji EMOJI = new OpenEmoji();

  private final Workspace workspace = EMOJI.workspace();
  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private Stage stage;
  private CodesView view;

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @BeforeEach
  void show() {
    FxThread.run(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          Background background = Background.onThreads("view-test", 1, Platform::runLater);
          view =
              CodesScreen.open(
                  workspace,
                  new TrainingDesk(workspace, background),
                  background,
                  Platform::runLater,
                  new SimpleObjectProperty<>(FigurePalette.light()),
                  OpenEmoji.memory(folder),
                  Texts.shipped(),
                  (item, asking) -> asked.add(asking + " " + item));
          stage = new Stage();
          stage.setScene(new Scene(view, 1000, 700));
          stage.show();
        });
    FxThread.waitUntil("figures", () -> hasPicture("#codes-bit-balance"));
    FxThread.waitForFrames();
  }

  @AfterEach
  void hide() {
    FxThread.run(stage::hide);
  }

  @Test
  void figuresAndSentencesOfTheRunThatShipsAreShown() {
    assertThat(FxThread.call(() -> label("#codes-agreement"))).startsWith("In 6515 pairs");
    assertThat(FxThread.call(() -> view.lookup("#codes-empty").isVisible())).isFalse();
    FxThread.run(() -> ((ScrollPane) view.lookup(".codes-figures")).setVvalue(1));
    FxThread.waitUntil("a map", () -> hasPicture("#codes-bit-correlation"));
  }

  @Test
  void arrowsPointAtABarAndEnterLooksAtItsBit() {
    Node plot = view.lookup("#codes-bit-balance .figure-plot");
    FxThread.run(plot::requestFocus);

    press(plot, KeyCode.RIGHT);
    press(plot, KeyCode.RIGHT);
    press(plot, KeyCode.RIGHT);
    assertThat(FxThread.call(plot::getAccessibleText)).startsWith("Bit 2, pictures ");
    press(plot, KeyCode.ENTER);

    FxThread.waitUntil("the card", () -> label("#codes-bit").equals("Bit 2"));
    assertThat(FxThread.call(() -> view.lookupAll(".figure-selected")))
        .isNotEmpty()
        .allMatch(Rectangle.class::isInstance);
  }

  @Test
  void aPictureOfTheCardGivesItsCodeToBeFlipped() {
    FxThread.waitUntil("the card", () -> view.lookup(".details .picture-button") != null);
    FxThread.run(() -> ((Button) view.lookup(".details .picture-button")).fire());
    FxThread.waitUntil("answers", () -> view.lookup(".codes-flip .picture-button") != null);

    Node strip = view.lookup("#codes-strip");
    press(strip, KeyCode.RIGHT);
    press(strip, KeyCode.SPACE);

    FxThread.waitUntil(
        "new answers",
        () ->
            view.lookupAll(".codes-flip .section-title").stream()
                .map(node -> ((Label) node).getText())
                .anyMatch(text -> text.startsWith("Flipped bits: 1.")));
    assertThat(FxThread.call(() -> ((Button) view.lookup("#codes-flip-reset")).isDisabled()))
        .isFalse();
  }

  @Test
  void theWayBackToTheBitsIsOneClick() {
    FxThread.run(() -> part(CodesPart.FLIP).fire());
    assertThat(FxThread.call(() -> view.lookup(".codes-flip").isVisible())).isTrue();

    FxThread.run(() -> part(CodesPart.BITS).fire());

    assertThat(FxThread.call(() -> view.lookup(".codes-flip").isVisible())).isFalse();
  }

  @Test
  void aClickOnAPointOfThePlaneAsksSearch() {
    FxThread.run(() -> part(CodesPart.PLANE).fire());
    FxThread.waitUntil("points", () -> hasPicture("#codes-plane"));
    assertThat(FxThread.call(() -> label("#codes-gap"))).contains("of 32 bits on average");

    Node points = view.lookup("#codes-plane");
    FxThread.waitUntil("a point under the pointer", () -> clickAnywhere(points));

    assertThat(asked).hasSize(1).first().asString().matches("(IMAGE|TEXT) [0-9]+");
  }

  @Test
  void pointsAreColouredByTheLabelsThatAreChosen() {
    FxThread.run(() -> part(CodesPart.PLANE).fire());
    FxThread.waitUntil("points", () -> hasPicture("#codes-plane"));
    ComboBox<?> colours = (ComboBox<?>) view.lookup("#codes-plane-colour");

    FxThread.run(() -> colours.getSelectionModel().select(2));

    FxThread.waitUntil(
        "labels in the legend", () -> view.lookupAll(".details .bit-head .label").size() > 5);
  }

  /** Clicks from the middle outwards until a point is near. */
  private boolean clickAnywhere(Node points) {
    double middleX = points.getLayoutBounds().getWidth() / 2;
    double middleY = points.getLayoutBounds().getHeight() / 2;
    for (double off = 0; off < 150 && asked.isEmpty(); off += 7) {
      Mouse.fire(points, MouseEvent.MOUSE_PRESSED, middleX + off, middleY, MouseButton.PRIMARY);
      Mouse.fire(points, MouseEvent.MOUSE_RELEASED, middleX + off, middleY, MouseButton.PRIMARY);
    }
    return !asked.isEmpty();
  }

  private ToggleButton part(CodesPart part) {
    return view.lookupAll("#codes-parts .toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> part.equals(button.getUserData()))
        .findFirst()
        .orElseThrow();
  }

  private String label(String selector) {
    return view.lookup(selector) instanceof Label label ? label.getText() : "";
  }

  private boolean hasPicture(String figure) {
    Node picture = view.lookup(figure + " .image-view");
    return picture instanceof ImageView image && image.getImage() != null;
  }

  private static void press(Node node, KeyCode key) {
    FxThread.run(
        () ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }
}
