package dev.cmimh.app.memory;

import java.util.List;

/**
 * Where a window is on the screens, in pixels of the desktop.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {

  /** The smallest window in which everything has its place. */
  public static final double LEAST_WIDTH = 900;

  /** Likewise. */
  public static final double LEAST_HEIGHT = 600;

  private static final double USUAL_WIDTH = 1280;
  private static final double USUAL_HEIGHT = 800;
  private static final double GRIP = 80;

  /**
   * The visible part of a screen, without task bars.
   *
   * @param x of its left edge
   * @param y of its upper edge
   */
  public record Area(double x, double y, double width, double height) {

    private WindowPlace centred(double wantedWidth, double wantedHeight, boolean maximised) {
      double w = Math.min(wantedWidth, width);
      double h = Math.min(wantedHeight, height);
      return new WindowPlace(x + (width - w) / 2, y + (height - h) / 2, w, h, maximised);
    }

    /** Whether enough of the window's title lies on it to be taken hold of. */
    private boolean holds(WindowPlace place) {
      double left = Math.max(x, place.x);
      double right = Math.min(x + width, place.x + place.width);
      return right - left >= GRIP && place.y >= y && place.y + GRIP <= y + height;
    }
  }

  /**
   * Where the window was at the end of the last start, or in the middle of the first screen; a
   * place off the present screens is corrected.
   *
   * @param screens at least one, the main one first
   */
  public static WindowPlace remembered(Memory memory, List<Area> screens) {
    Area main = screens.getFirst();
    double width = memory.number("window.width").orElse(Math.max(LEAST_WIDTH, USUAL_WIDTH));
    double height = memory.number("window.height").orElse(Math.max(LEAST_HEIGHT, USUAL_HEIGHT));
    boolean maximised = memory.isSet("window.maximised");
    WindowPlace centred =
        main.centred(Math.max(LEAST_WIDTH, width), Math.max(LEAST_HEIGHT, height), maximised);
    if (memory.number("window.x").isEmpty() || memory.number("window.y").isEmpty()) {
      return centred;
    }
    WindowPlace place =
        new WindowPlace(
            memory.number("window.x").get(),
            memory.number("window.y").get(),
            centred.width,
            centred.height,
            maximised);
    return screens.stream().anyMatch(screen -> screen.holds(place)) ? place : centred;
  }

  /** Remembers it; of a maximised window only that it is, so that it can shrink to where it was. */
  public void remember(Memory memory) {
    memory.put("window.maximised", String.valueOf(maximised));
    if (!maximised) {
      memory.put("window.x", String.valueOf(x));
      memory.put("window.y", String.valueOf(y));
      memory.put("window.width", String.valueOf(width));
      memory.put("window.height", String.valueOf(height));
    }
  }
}
