package dev.cmimh.app.support;

import java.awt.image.BufferedImage;

/** How much of a picture shows nothing: squares of one colour all over. */
public final class BlankShare {

  private static final int SIDE = 40;

  private BlankShare() {}

  /** Share of squares of {@value #SIDE} pixels a side that have one colour only, 0 to 1. */
  public static double of(BufferedImage picture) {
    int squares = 0;
    int blank = 0;
    for (int y = 0; y + SIDE <= picture.getHeight(); y += SIDE) {
      for (int x = 0; x + SIDE <= picture.getWidth(); x += SIDE) {
        squares++;
        blank += isBlank(picture, x, y) ? 1 : 0;
      }
    }
    return (double) blank / squares;
  }

  private static boolean isBlank(BufferedImage picture, int left, int top) {
    int colour = picture.getRGB(left, top);
    for (int y = top; y < top + SIDE; y++) {
      for (int x = left; x < left + SIDE; x++) {
        if (picture.getRGB(x, y) != colour) {
          return false;
        }
      }
    }
    return true;
  }
}
