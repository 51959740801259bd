package dev.cmimh.app.chart;

/**
 * Two frames that take turns: one is on show while the other is drawn. New ones are made only when
 * the size changes.
 */
final class FramePair {

  private PixelFrame front = new PixelFrame(1, 1);
  private PixelFrame back = new PixelFrame(1, 1);

  /** The frame that is not on show; it counts as on show from now on. */
  PixelFrame next(int width, int height) {
    PixelFrame next = back.hasSize(width, height) ? back : new PixelFrame(width, height);
    back = front;
    front = next;
    return next;
  }
}
