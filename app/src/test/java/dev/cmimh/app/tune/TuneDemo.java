package dev.cmimh.app.tune;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * Pictures of the Tune screen, to be looked at: both themes in three sizes, with a stored run and,
 * if asked, while one trains. Arguments: folder of the pictures, and {@code train}.
 */
final class TuneDemo {

  private static final double HEADER = 56;
  private static final double RAIL = 64;
  private static final double STATUS = 30;

  private final Path folder;
  private final ObjectProperty<FigurePalette> palette =
      new SimpleObjectProperty<>(FigurePalette.light());
  private final Background background = Background.onThreads("demo", 2, Platform::runLater);
  private final Workspace workspace = new Workspace(ExplorerHome.ofThisProcess(), background);
  private final TrainingDesk desk = new TrainingDesk(workspace, background);
  private final NextRun nextRun = new NextRun();
  private final LiveFigures figures = new LiveFigures(palette.get());
  private Stage stage;
  private TuneView view;

  private TuneDemo(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    FxThread.start();
    TuneDemo demo = new TuneDemo(Path.of(arguments[0]));
    FxThread.run(demo::show);
    demo.takeAll("stored");
    if (List.of(arguments).contains("train")) {
      demo.train();
    }
    System.exit(0);
  }

  private void show() {
    view =
        new TuneView(
            new TuneView.Parts(
                workspace,
                desk,
                SettingsDesk.over(nextRun, desk, background),
                figures,
                palette,
                background,
                memory(),
                Texts.shipped()));
    BorderPane frame = new BorderPane(view);
    frame.setTop(strut(HEADER));
    frame.setLeft(strut(RAIL));
    frame.setBottom(strut(STATUS));
    stage = new Stage();
    stage.setScene(new Scene(frame, 1280, 800));
    stage.show();
    workspace.open("emoji", new ComputeDevice.Cpu());
  }

  private static Memory memory() {
    MemoryFile file = new MemoryFile(ExplorerHome.ofThisProcess(), _ -> {});
    return new Memory(file, Runnable::run, file.read().values());
  }

  private static Region strut(double size) {
    Region strut = new Region();
    strut.setMinSize(size, size);
    return strut;
  }

  private void takeAll(String name) {
    FxThread.waitUntil("a run on show", () -> !text("#caption").isEmpty());
    for (boolean dark : new boolean[] {false, true}) {
      Theme theme = dark ? new PrimerDark() : new PrimerLight();
      FxThread.run(
          () -> {
            Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
            palette.set(dark ? FigurePalette.dark() : FigurePalette.light());
            figures.putOn(palette.get());
          });
      String suffix = name + (dark ? "-dark" : "-light");
      take(suffix, 1000, 700);
      take(suffix, 1280, 800);
      take(suffix, 1920, 1080);
    }
  }

  private void take(String name, double width, double height) {
    FxThread.run(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    long[] until = {System.nanoTime() + 1_500_000_000L};
    FxThread.waitUntil("drawn charts", () -> System.nanoTime() > until[0]);
    FxThread.snapshot(stage.getScene(), folder.resolve(name + "-" + (int) width + ".png"));
  }

  private void train() {
    FxThread.waitUntil("an engine", desk::canTrain);
    FxThread.run(() -> desk.train("Demo", nextRun.parameters().get().withEpochs(4)));
    FxThread.waitUntil("an epoch", () -> desk.training().get().lastEpoch().isPresent());
    FxThread.run(
        () -> {
          ((ToggleButton) view.lookup("#setting-modality-gap .toggle-button")).fire();
          nextRun
              .parameters()
              .set(
                  Preset.ALL
                      .get(1)
                      .applyTo(nextRun.parameters().get())
                      .with(changed -> changed.bits = 64));
          scroll(0);
        });
    takeAll("training");
    FxThread.run(() -> scroll(1));
    take("training-scrolled", 1280, 800);
    FxThread.run(desk::stop);
    FxThread.waitUntil("the end", () -> !desk.isActive());
  }

  private void scroll(double share) {
    ((ScrollPane) view.lookup(".settings-scroll")).setVvalue(share);
  }

  private String text(String id) {
    Node node = view.lookup(id);
    return node instanceof javafx.scene.control.Label label ? label.getText() : "";
  }
}
