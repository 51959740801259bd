package dev.cmimh.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.FigureForm;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.FigurePoint;
import dev.cmimh.model.figure.ObjectiveFigure;
import dev.cmimh.model.figure.StillFigure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillFigureViewTest {

  private static final StillFigure FIGURE = new ObjectiveFigure("ACQ", List.of(3.0, 2.0, 1.5));

  @TempDir private Path folder;
  private final List<String> notices = new ArrayList<>();

  @BeforeAll
  static void start() {
    FxThread.start();
  }

  @Test
  void whatWasSavedIsSaidWithItsPlace() {
    Path file = folder.resolve("objective.csv");

    export(FIGURE, file);

    assertThat(notices).singleElement().asString().contains("objective.csv");
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void aFileThatCannotBeWrittenSaysSo() throws Exception {
    Path file = Files.createDirectories(folder.resolve("a folder.csv/inner")).getParent();

    export(FIGURE, file);

    assertThat(notices).singleElement().asString().contains("a folder.csv").endsWith(".");
  }

  @Test
  void aFailureThatNobodyForesawIsToldAsWell() {
    export(new Unwritable(), folder.resolve("objective.csv"));

    assertThat(notices).singleElement().asString().contains("No values here");
  }

  private void export(StillFigure figure, Path file) {
    FxThread.run(
        () -> {
          StillFigureView view =
              new StillFigureView(
                  figure,
                  Background.onThreads("still-test", 1, Platform::runLater),
                  new SimpleObjectProperty<>(FigurePalette.light()),
                  Texts.shipped());
          view.setChooser(_ -> Optional.of(file));
          view.setOnNotice(notices::add);
          exportMenu(view).getItems().getLast().fire();
        });
    FxThread.waitUntil("a notice", () -> !notices.isEmpty());
  }

  private static MenuButton exportMenu(StillFigureView view) {
    return view.lookupAll(".menu-button").stream()
        .filter(MenuButton.class::isInstance)
        .map(MenuButton.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** A figure whose values cannot be had. */
  private record Unwritable() implements StillFigure {

    @Override
    public String name() {
      return FIGURE.name();
    }

    @Override
    public String title() {
      return FIGURE.title();
    }

    @Override
    public String explanation() {
      return FIGURE.explanation();
    }

    @Override
    public List<String> scales() {
      return FIGURE.scales();
    }

    @Override
    public JFreeChart chart(FigurePalette palette, FigureForm form) {
      return FIGURE.chart(palette, form);
    }

    @Override
    public Optional<FigurePoint> at(double x, double y) {
      return Optional.empty();
    }

    @Override
    public Optional<FigurePoint> ofBit(int bit) {
      return Optional.empty();
    }

    @Override
    public String csv() {
      throw new IllegalStateException("No values here");
    }
  }
}
