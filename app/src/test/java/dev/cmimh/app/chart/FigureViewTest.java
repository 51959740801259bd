package dev.cmimh.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure in a real window, on a screen that nobody sees. */
class FigureViewTest {

  private final LiveFigures figures = new LiveFigures(FigurePalette.light());
  private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();
  private FigureView view;
  private StackPane around;
  private Stage stage;

  @TempDir private Path folder;

  @BeforeAll
  static void startToolkit() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException e) {
      // Another test started it.
      Platform.setImplicitExit(false);
    }
    Platform.setImplicitExit(false);
  }

  @BeforeEach
  void open() throws Exception {
    FxThread.run(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          view =
              new FigureView(
                  figures,
                  "mean-average-precision",
                  ResourceBundle.getBundle("dev.cmimh.app.messages"));
          view.setOnNotice(notices::add);
          around = new StackPane(view);
          stage = new Stage();
          stage.setScene(new Scene(around, 480, 280));
          stage.show();
        });
    figures.begin(Reports.STEPS_PER_EPOCH);
  }

  @AfterEach
  void close() throws Exception {
    FxThread.run(stage::close);
    figures.close();
  }

  @Test
  void withoutDataASentenceSaysWhenItAppears() throws Exception {
    FxThread.await(() -> view.plot().drawn().isPresent());

    assertThat(emptyNote().isVisible()).isTrue();
    Reports.add(figures, 1);
    FxThread.await(() -> !emptyNote().isVisible());
  }

  @Test
  void theCurvesAreOnShowAndAScreenReaderHearsTheirValues() throws Exception {
    train(5);

    BufferedImage picture = Pictures.of(stage.getScene().getRoot());
    int blue = FigurePalette.light().color(Ink.IMAGE_TO_TEXT).getRGB();
    int found = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        found += picture.getRGB(x, y) == blue ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(20);
    assertThat(view.plot().getAccessibleText())
        .startsWith("Retrieval: mAP@50 of the four tasks. Img->Txt 55.0 %");
  }

  @Test
  void keysMoveTheCrosshairAndZoom() throws Exception {
    train(5);

    // At one go: a crosshair goes with the focus, which a window may lose to another in between.
    FxThread.run(
        () -> {
          press(KeyCode.HOME);
          assertThat(view.plot().pointed()).hasValue(1);
          press(KeyCode.RIGHT);
          assertThat(view.plot().pointed()).hasValue(2);
        });
    FxThread.run(() -> press(KeyCode.PLUS));
    FxThread.await(() -> upper() < 5);
    FxThread.run(() -> press(KeyCode.DIGIT0));
    FxThread.await(() -> upper() > 5);
  }

  @Test
  void pointingShowsTheValuesInABox() throws Exception {
    train(5);

    FxThread.run(() -> mouse(MouseEvent.MOUSE_MOVED, x(3), 100, MouseButton.NONE));

    assertThat(view.lookupAll(".figure-reading-value").stream().map(FigureViewTest::text))
        .contains("53.0 %", "63.0 %", "43.0 %", "73.0 %");
  }

  @Test
  void dragZoomsAndTheZoomOutlivesTheNextEpoch() throws Exception {
    train(5);

    double from = x(2);
    double to = x(4);
    FxThread.run(
        () -> {
          mouse(MouseEvent.MOUSE_PRESSED, from, 60, MouseButton.PRIMARY);
          mouse(MouseEvent.MOUSE_DRAGGED, to, 64, MouseButton.PRIMARY);
          mouse(MouseEvent.MOUSE_RELEASED, to, 64, MouseButton.PRIMARY);
        });
    FxThread.await(() -> upper() < 4.1);
    figures.add(Reports.epoch(6));
    FxThread.await(() -> view.plot().drawn().orElseThrow().lastEpoch() == 6);

    assertThat(upper()).isLessThan(4.1);
  }

  @Test
  void hiddenItIsNotDrawnAndShownAgainItIsUpToDate() throws Exception {
    train(2);
    FxThread.run(() -> around.setVisible(false));
    figures.add(Reports.epoch(3));
    FxThread.settle();

    assertThat(view.plot().drawn().orElseThrow().lastEpoch()).isEqualTo(2);
    FxThread.run(() -> around.setVisible(true));
    FxThread.await(() -> view.plot().drawn().orElseThrow().lastEpoch() == 3);
  }

  @Test
  void theExportMenuSavesTheFigureAndSaysWhere() throws Exception {
    train(2);
    Path file = folder.resolve("figure.png");
    view.setChooser(format -> Optional.of(file));

    FxThread.run(
        () ->
            view.lookupAll(".menu-button").stream()
                .map(MenuButton.class::cast)
                .findFirst()
                .orElseThrow()
                .getItems()
                .get(1)
                .fire());

    assertThat(notices.poll(60, TimeUnit.SECONDS)).contains("figure.png");
    assertThat(Files.size(file)).isPositive();
  }

  private void train(int epochs) throws Exception {
    Reports.add(figures, epochs);
    FxThread.await(
        () -> view.plot().drawn().filter(figure -> figure.lastEpoch() == epochs).isPresent());
  }

  private Node emptyNote() {
    return view.lookup(".figure-empty");
  }

  private double upper() {
    return view.plot().drawn().orElseThrow().geometry().epochs().upper();
  }

  /** Where an epoch is in the plot's node. */
  private double x(double epoch) {
    double inDrawing = view.plot().drawn().orElseThrow().geometry().positionOf(epoch);
    return 2 * inDrawing - FigurePlot.inDrawing(inDrawing);
  }

  private void press(KeyCode code) {
    Event.fireEvent(
        view.plot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private void mouse(
      javafx.event.EventType<MouseEvent> type, double x, double y, MouseButton button) {
    boolean primary = button == MouseButton.PRIMARY;
    Event.fireEvent(
        view.plot(),
        new MouseEvent(
            type, x, y, x, y, button, 1, false, false, false, false, primary, false, false, false,
            false, false, null));
  }

  private static String text(Node node) {
    return ((javafx.scene.control.Label) node).getText();
  }
}
