package dev.cmimh.app.shell;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.WindowPlace;
import dev.cmimh.app.memory.WindowPlace.Area;
import dev.cmimh.app.text.Texts;
import dev.cmimh.app.theme.ThemeStyles;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window on the desktop: its place, its scene, its closing. */
final class ExplorerWindow {

  private final Stage stage;
  private final Memory memory;

  ExplorerWindow(Stage stage, Memory memory) {
    this.stage = stage;
    this.memory = memory;
  }

  /** Draws the window where it was when it was closed last. */
  void show(ShellView shell, ThemeStyles styles, ShortcutFilter shortcuts, Texts texts) {
    Scene scene = new Scene(shell);
    styles.complete(scene);
    shortcuts.listenTo(scene);
    stage.setTitle(texts.get("window.title"));
    stage.setScene(scene);
    place(WindowPlace.remembered(memory, areas()));
    rememberPlace();
    stage.show();
    // Else the first button of the header would look chosen.
    shell.requestFocus();
  }

  void whenClosing(Runnable asked) {
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          asked.run();
        });
  }

  private void place(WindowPlace place) {
    stage.setMinWidth(WindowPlace.LEAST_WIDTH);
    stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximised());
  }

  private void rememberPlace() {
    Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(side -> side.addListener((_, _, _) -> remember()));
    stage.maximizedProperty().addListener((_, _, _) -> remember());
  }

  private void remember() {
    if (stage.isShowing() && !stage.isIconified()) {
      new WindowPlace(
              stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())
          .remember(memory);
    }
  }

  private static List<Area> areas() {
    Screen main = Screen.getPrimary();
    return Stream.concat(
            Stream.of(main), Screen.getScreens().stream().filter(screen -> !screen.equals(main)))
        .map(Screen::getVisualBounds)
        .map(ExplorerWindow::area)
        .toList();
  }

  private static Area area(Rectangle2D bounds) {
    return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
  }
}
