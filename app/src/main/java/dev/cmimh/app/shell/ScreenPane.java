package dev.cmimh.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Shows the chosen screen. Each is made when it is shown first, and stays in the scene from then
 * on, unseen while another is shown: to put it in anew would style all of it again, which takes
 * longer than a person should feel.
 */
final class ScreenPane extends StackPane {

  private final Map<String, Region> views = new HashMap<>();
  private final Speck speck = new Speck();

  ScreenPane(ScreenChoice choice) {
    getChildren().add(speck);
    getStyleClass().add("screen-pane");
    setMinSize(0, 0);
    choice.current().subscribe(screen -> Optional.ofNullable(screen).ifPresent(this::show));
  }

  /**
   * Its place in the window decides its size. Otherwise, one text with line breaks on a screen
   * would have all heights up to the window's asked for anew, time and again, whenever a word
   * changes.
   */
  @Override
  public Orientation getContentBias() {
    return null;
  }

  private void show(Screen screen) {
    Region shown = views.computeIfAbsent(screen.name(), _ -> added(screen.view().get()));
    for (Region view : views.values()) {
      view.setVisible(view.equals(shown));
      view.setManaged(view.equals(shown));
    }
    speck.changeSoon();
  }

  private Region added(Region view) {
    view.setMinSize(0, 0);
    getChildren().add(view);
    return view;
  }
}
