package dev.cmimh.app;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.shell.Screen;
import dev.cmimh.app.shell.ShellView;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Puts the parts of the window together, each handed to the others by its constructor. */
final class Wiring implements AutoCloseable {

  private static final String DATA_SET = "emoji";

  private final Workspace workspace;
  private final ShellView shell;

  Wiring(ExplorerHome home) {
    Background background = Background.onThreads("cmimh-work", 2, Platform::runLater);
    Texts texts = Texts.shipped();
    this.workspace = new Workspace(home, background);
    TrainingDesk desk = new TrainingDesk(workspace, background);
    NextRun nextRun = new NextRun();
    this.shell = new ShellView(screens(), texts, workspace, desk, nextRun);
  }

  void show(Stage stage) {
    stage.setTitle("CMIMH Explorer");
    stage.setScene(new Scene(shell, 1280, 800));
    stage.show();
    workspace.open(DATA_SET, new ComputeDevice.Cpu());
  }

  @Override
  public void close() {
    workspace.close();
  }

  private static List<Screen> screens() {
    return List.of();
  }
}
