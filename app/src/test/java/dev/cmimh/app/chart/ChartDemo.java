package dev.cmimh.app.chart;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.stage.Stage;

/**
 * Saves pictures of the five charts of stored runs in both themes and several sizes, for a person
 * to look at. Arguments: the run on show, the run pinned behind it, the folder of the pictures.
 */
final class ChartDemo {

  private static final int[][] SIZES = {{1000, 700}, {1280, 800}, {1920, 1080}};
  private static final List<String> NAMES =
      List.of(
          "mean-average-precision", "loss", "code-health", "own-pair-rank", "private-information");

  private final LiveFigures figures = new LiveFigures(FigurePalette.light());
  private final List<FigureView> views = new ArrayList<>();
  private final RunRecord run;
  private final RunRecord earlier;
  private final Path folder;
  private Stage stage;

  private ChartDemo(RunRecord run, RunRecord earlier, Path folder) {
    this.run = run;
    this.earlier = earlier;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    try (RunStore store = RunStore.open(ExplorerHome.ofThisProcess())) {
      ChartDemo demo = new ChartDemo(store.read(arguments[0]), store.read(arguments[1]), folder);
      CountDownLatch started = new CountDownLatch(1);
      Platform.startup(started::countDown);
      started.await();
      demo.save();
    }
    Platform.exit();
  }

  private void save() throws Exception {
    FxThread.run(this::open);
    Pictures.save(stage, folder.resolve("empty.png"));
    figures.show(run);
    for (boolean dark : new boolean[] {false, true}) {
      FxThread.run(() -> theme(dark));
      for (int[] size : SIZES) {
        FxThread.run(() -> resize(size));
        FxThread.run(() -> views.get(0).plot().point(OptionalDouble.empty()));
        save(size, dark, "plain");
      }
      figures.pin(earlier, "without MI, seed 1");
      figures.smooth(0.9, true);
      FxThread.run(() -> views.get(0).plot().point(OptionalDouble.of(5)));
      FxThread.run(() -> views.get(1).plot().requestFocus());
      FxThread.run(() -> figures.logarithmic("loss", true));
      for (int[] size : SIZES) {
        FxThread.run(() -> resize(size));
        save(size, dark, "pinned");
      }
      figures.unpin();
      figures.smooth(0, false);
      figures.logarithmic("loss", false);
    }
  }

  private void save(int[] size, boolean dark, String what) throws Exception {
    FxThread.settle();
    Pictures.save(
        stage,
        folder.resolve(
            "%s-%s-%dx%d.png".formatted(what, dark ? "dark" : "light", size[0], size[1])));
  }

  private void open() {
    NAMES.forEach(
        name -> {
          FigureView view =
              new FigureView(figures, name, ResourceBundle.getBundle("dev.cmimh.app.messages"));
          view.setOnEnlarge(large -> {});
          views.add(view);
        });
    GridPane grid = new GridPane(8, 8);
    grid.setStyle("-fx-padding: 8; -fx-background-color: -color-bg-inset;");
    grid.add(views.get(0), 0, 0, 2, 1);
    grid.add(views.get(1), 0, 1);
    grid.add(views.get(2), 1, 1);
    grid.add(views.get(3), 0, 2);
    grid.add(views.get(4), 1, 2);
    for (int i = 0; i < 3; i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(i == 0 ? 36 : 32);
      grid.getRowConstraints().add(row);
    }
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
    stage = new Stage();
    stage.setScene(new Scene(grid, 640, 560));
    theme(false);
    stage.show();
  }

  private void resize(int[] size) {
    // What the rail and the controls leave of the window.
    stage.setWidth(size[0] - 360);
    stage.setHeight(size[1] - 120);
  }

  private void theme(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    figures.putOn(dark ? FigurePalette.dark() : FigurePalette.light());
  }
}
