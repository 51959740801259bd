package dev.cmimh.app.support;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/**
 * Drops something on a part of a window, as a file manager would. The headless platform has no
 * other program to drag from, so the events are made here; what is dragged lies on the system's
 * clipboard, which a drag board is in disguise.
 */
public final class Drop {

  private Drop() {}

  /** Drops files and folders; on the user interface's thread. */
  public static void files(Node target, List<Path> files) {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(files.stream().map(Path::toFile).map(File::getAbsoluteFile).toList());
    content(target, content);
  }

  /** Drops anything; on the user interface's thread. */
  public static void content(Node target, ClipboardContent content) {
    Clipboard.getSystemClipboard().setContent(content);
    Dragboard board = dragboard();
    for (EventType<DragEvent> type :
        List.of(DragEvent.DRAG_ENTERED, DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
      fire(target, type, board);
    }
    fire(target, DragEvent.DRAG_EXITED, board);
  }

  private static void fire(Node target, EventType<DragEvent> type, Dragboard board) {
    Event.fireEvent(
        target,
        new DragEvent(
            null,
            target,
            type,
            board,
            5,
            5,
            5,
            5,
            TransferMode.COPY,
            null,
            null,
            new PickResult(target, 5, 5)));
  }

  private static Dragboard dragboard() {
    try {
      Field peer = Clipboard.class.getDeclaredField("peer");
      peer.setAccessible(true);
      Constructor<Dragboard> maker = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
      maker.setAccessible(true);
      return maker.newInstance(peer.get(Clipboard.getSystemClipboard()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("JavaFX makes drag boards in another way now", e);
    }
  }
}
