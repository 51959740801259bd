package dev.cmimh.app.chart;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether and how a figure has to be drawn. Set by the window, asked by the thread that draws; a
 * figure whose last picture the window has not shown yet is not drawn again.
 */
final class FigureSlot {

  private final String name;
  private DrawSize size = DrawSize.NONE;
  private boolean visible;
  private boolean changed = true;
  private boolean urgent;
  private boolean handedOver;
  private boolean hasPicture;
  private Optional<Consumer<DrawnFigure>> viewer = Optional.empty();

  FigureSlot(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Who gets the pictures from now on; it is called on the thread that draws. */
  synchronized void viewer(Consumer<DrawnFigure> newViewer) {
    viewer = Optional.of(newViewer);
    handedOver = false;
    hasPicture = false;
    changed = true;
  }

  /** How large it is shown; a person waits for it. */
  synchronized void size(DrawSize newSize) {
    urgent |= !newSize.equals(size);
    size = newSize;
  }

  /**
   * Whether it can be seen. What becomes visible without a picture is drawn at once; one that has
   * its last picture takes its turn, for the window is busy with all that became visible with it.
   */
  synchronized void visible(boolean newVisible) {
    urgent |= newVisible && !visible && !hasPicture;
    visible = newVisible;
  }

  /** New reports came: it is drawn when its turn comes. */
  synchronized void change() {
    changed = true;
  }

  /** A person changed something: it is drawn at once. */
  synchronized void hurry() {
    urgent = true;
  }

  /** The window shows the last picture. */
  synchronized void shown() {
    handedOver = false;
  }

  synchronized boolean isDue() {
    return isReady() && (changed || urgent);
  }

  synchronized boolean isUrgent() {
    return isReady() && urgent;
  }

  /** Begins a drawing: what comes from now on asks for another. */
  synchronized DrawSize begin() {
    changed = false;
    urgent = false;
    return size;
  }

  /** Hands a picture over. */
  void deliver(DrawnFigure figure) {
    Optional<Consumer<DrawnFigure>> receiver;
    synchronized (this) {
      handedOver = viewer.isPresent();
      hasPicture = viewer.isPresent();
      receiver = viewer;
    }
    receiver.ifPresent(consumer -> consumer.accept(figure));
  }

  private boolean isReady() {
    return visible && !size.isEmpty() && !handedOver && viewer.isPresent();
  }
}
