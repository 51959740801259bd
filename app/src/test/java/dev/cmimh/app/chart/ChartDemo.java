package dev.cmimh.app.chart;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.LiveKnobs;
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
import javafx.scene.layout.Pane;
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
  private final GridPane grid = new GridPane(8, 8);

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
    Pictures.save(grid, folder.resolve("empty.png"));
    figures.show(run);
    FxThread.await(() -> views.stream().allMatch(ChartDemo::showsRun));
    figures.add(new LiveChange(500, new LiveKnobs(1, 10, 2, 0.01, 0.1, 0.001, 0.002)));
    figures.add(new LiveChange(560, new LiveKnobs(1, 10, 0.3, 0.01, 0.1, 0.001, 0.002)));
    for (boolean dark : new boolean[] {false, true}) {
      FxThread.run(() -> theme(dark));
      for (int[] size : SIZES) {
        FxThread.run(() -> resize(size));
        FxThread.run(() -> views.get(0).plot().point(OptionalDouble.empty()));
        save(size, dark, "plain");
      }
      figures.pin(earlier, "pinned: earlier run");
      figures.smooth(0.9, true);
      FxThread.run(() -> views.get(0).plot().point(OptionalDouble.of(20)));
      FxThread.run(() -> views.get(1).plot().requestFocus());
      FxThread.run(() -> views.get(1).logarithm().setSelected(true));
      for (int[] size : SIZES) {
        FxThread.run(() -> resize(size));
        save(size, dark, "pinned");
      }
      figures.unpin();
      figures.smooth(0, false);
      FxThread.run(() -> views.get(1).logarithm().setSelected(false));
    }
  }

  private void save(int[] size, boolean dark, String what) throws Exception {
    FxThread.settle();
    Pictures.save(
        grid,
        folder.resolve(
            "%s-%s-%dx%d.png".formatted(what, dark ? "dark" : "light", size[0], size[1])));
  }

  private static boolean showsRun(FigureView view) {
    return view.plot().drawn().filter(figure -> figure.lastEpoch() > 0).isPresent();
  }

  private void open() {
    NAMES.forEach(
        name -> {
          FigureView view =
              new FigureView(figures, name, ResourceBundle.getBundle("dev.cmimh.app.messages"));
          view.setOnEnlarge(large -> {});
          views.add(view);
        });
    grid.setManaged(false);
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
    Stage stage = new Stage();
    stage.setScene(new Scene(new Pane(grid), 900, 900));
    theme(false);
    resize(SIZES[0]);
    stage.show();
  }

  private void resize(int[] size) {
    // What the rail and the controls leave of the window, which itself fits the headless screen.
    grid.resize(size[0] - 360.0, size[1] - 120.0);
  }

  private void theme(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    figures.putOn(dark ? FigurePalette.dark() : FigurePalette.light());
  }
}
