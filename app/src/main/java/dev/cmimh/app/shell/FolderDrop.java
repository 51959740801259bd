package dev.cmimh.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets folders be dropped on a part of the window. */
final class FolderDrop {

  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Consumer<List<Path>> dropped;

  /**
   * @param dropped hears what was dropped
   */
  FolderDrop(Consumer<List<Path>> dropped) {
    this.dropped = dropped;
  }

  void listenTo(Node target) {
    target.addEventHandler(DragEvent.DRAG_OVER, FolderDrop::over);
    target.addEventHandler(
        DragEvent.DRAG_ENTERED,
        event -> target.pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles()));
    target.addEventHandler(
        DragEvent.DRAG_EXITED, _ -> target.pseudoClassStateChanged(DROPPING, false));
    target.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
  }

  private static void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    event.setDropCompleted(true);
    event.consume();
  }
}
