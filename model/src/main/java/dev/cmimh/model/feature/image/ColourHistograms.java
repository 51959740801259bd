package dev.cmimh.model.feature.image;

/**
 * Square roots of the shares of 64 colours (4 levels of red, green and blue) in each quadrant of
 * the picture. With the root, distances between histograms are Hellinger distances: a large white
 * ground does not drown the rest.
 */
final class ColourHistograms {

  private static final int LEVELS = 4;
  private static final int COLOURS = LEVELS * LEVELS * LEVELS;
  private static final int QUADRANT = CentredPicture.SIDE / 2;

  /** 2 x 2 quadrants of 64 colours. */
  static final int LENGTH = 4 * COLOURS;

  private ColourHistograms() {}

  /** Writes {@link #LENGTH} numbers from 0 to 1 to {@code target}, from {@code offset} on. */
  static void describe(int[] pixels, float[] target, int offset) {
    int[] counts = new int[LENGTH];
    for (int i = 0; i < pixels.length; i++) {
      int column = i % CentredPicture.SIDE / QUADRANT;
      int row = i / CentredPicture.SIDE / QUADRANT;
      counts[(2 * row + column) * COLOURS + colour(pixels[i])]++;
    }
    for (int i = 0; i < LENGTH; i++) {
      target[offset + i] = (float) Math.sqrt((double) counts[i] / (QUADRANT * QUADRANT));
    }
  }

  private static int colour(int rgb) {
    return (level(rgb >> 16) * LEVELS + level(rgb >> 8)) * LEVELS + level(rgb);
  }

  private static int level(int channel) {
    return (channel & 0xFF) * LEVELS / 256;
  }
}
