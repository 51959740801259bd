package dev.cmimh.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane for content that changes while nobody scrolls, such as live charts.
 *
 * <p>JavaFX keeps a picture of what a scroll pane shows, so that scrolling has less to draw. But
 * each change of anything inside draws the whole picture anew: on the processor, a chart that
 * changed cost as much as all that the pane shows. Without that picture only what changed is drawn.
 */
public class DirectScrollPane extends ScrollPane {

  private static final String VIEWPORT = "viewport";

  public DirectScrollPane() {}

  public DirectScrollPane(Node content) {
    super(content);
  }

  @Override
  protected final Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    getChildren().stream()
        .filter(part -> part.getStyleClass().contains(VIEWPORT))
        .forEach(viewport -> viewport.setCache(false));
    return skin;
  }
}
