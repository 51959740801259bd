package dev.cmimh.app.codes;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * Pictures of the Codes screen, to be looked at: both themes in two sizes. Arguments: folder of the
 * pictures, then what is pressed before, by its identifier, such as {@code codes-view-plane}.
 */
final class CodesDemo {

  private static final double HEADER = 70;
  private static final double RAIL = 84;
  private static final double STATUS = 30;

  private final Path folder;
  private final ObjectProperty<FigurePalette> palette =
      new SimpleObjectProperty<>(FigurePalette.light());
  private final Background background = Background.onThreads("demo", 2, Platform::runLater);
  private final Workspace workspace = new Workspace(ExplorerHome.ofThisProcess(), background);
  private Stage stage;
  private CodesView view;

  private CodesDemo(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    FxThread.start();
    CodesDemo demo = new CodesDemo(Path.of(arguments[0]));
    int status = 1;
    try {
      demo.takeAfter(Arrays.asList(arguments).subList(1, arguments.length));
      status = 0;
    } catch (AssertionError e) {
      System.getLogger("demo").log(System.Logger.Level.ERROR, "Not taken", e);
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }

  private void takeAfter(List<String> pressed) {
    FxThread.run(this::show);
    FxThread.waitUntil("an engine", () -> workspace.engine().get() != null);
    rest(3);
    pressed.forEach(this::press);
    takeAll(pressed.isEmpty() ? "codes" : pressed.getLast());
  }

  private void show() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Memory memory = new Memory(new MemoryFile(workspace.home(), _ -> {}), Runnable::run, Map.of());
    view =
        CodesScreen.open(
            workspace,
            new TrainingDesk(workspace, background),
            background,
            Platform::runLater,
            palette,
            memory,
            Texts.shipped(),
            (_, _) -> {});
    BorderPane frame = new BorderPane(view);
    frame.setTop(strut(HEADER));
    frame.setLeft(strut(RAIL));
    frame.setBottom(strut(STATUS));
    stage = new Stage();
    stage.setScene(new Scene(frame, 1280, 800));
    stage.show();
    workspace.open("emoji", new ComputeDevice.Cpu());
  }

  private static Region strut(double size) {
    Region strut = new Region();
    strut.setMinSize(size, size);
    return strut;
  }

  /** An identifier, or the name of a part or of a way to lay codes out, or a number of seconds. */
  private void press(String what) {
    if (what.matches("[0-9]+")) {
      rest(Double.parseDouble(what));
      return;
    }
    FxThread.run(
        () ->
            Stream.concat(
                    view.lookupAll(".button").stream(), view.lookupAll(".toggle-button").stream())
                .map(ButtonBase.class::cast)
                .filter(
                    button ->
                        what.equals(button.getId())
                            || what.equals(String.valueOf(button.getUserData())))
                .forEach(ButtonBase::fire));
    rest(1);
  }

  private void takeAll(String name) {
    for (boolean dark : new boolean[] {false, true}) {
      Theme theme = dark ? new PrimerDark() : new PrimerLight();
      FxThread.run(
          () -> {
            Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
            palette.set(dark ? FigurePalette.dark() : FigurePalette.light());
          });
      take(name + (dark ? "-dark" : "-light"), 1280, 800);
      take(name + (dark ? "-dark" : "-light"), 1000, 700);
    }
  }

  private void take(String name, double width, double height) {
    FxThread.run(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    rest(2);
    FxThread.snapshot(stage.getScene(), folder.resolve(name + "-" + (int) width + ".png"));
  }

  private void rest(double seconds) {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    FxThread.waitUntil("a rest", () -> System.nanoTime() > until);
  }
}
