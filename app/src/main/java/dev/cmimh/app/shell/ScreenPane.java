package dev.cmimh.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Shows the chosen screen. Each is made when it is shown first, and kept. */
final class ScreenPane extends StackPane {

  private final Map<String, Region> views = new HashMap<>();

  ScreenPane(ScreenChoice choice) {
    getStyleClass().add("screen-pane");
    setMinSize(0, 0);
    choice.current().subscribe(screen -> Optional.ofNullable(screen).ifPresent(this::show));
  }

  private void show(Screen screen) {
    getChildren().setAll(views.computeIfAbsent(screen.name(), _ -> screen.view().get()));
  }
}
