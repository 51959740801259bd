package dev.cmimh.model.feature.image;

/** Mean red, green and blue of 8 x 8 tiles of the picture: where which colour lies. */
final class Thumbnail {

  private static final int TILES = 8;
  private static final int TILE = CentredPicture.SIDE / TILES;
  private static final int CHANNELS = 3;

  /** 8 x 8 tiles of three channels. */
  static final int LENGTH = TILES * TILES * CHANNELS;

  private Thumbnail() {}

  /** Writes {@link #LENGTH} numbers from 0 to 1 to {@code target}, from {@code offset} on. */
  static void describe(int[] pixels, float[] target, int offset) {
    int[] sums = new int[LENGTH];
    for (int i = 0; i < pixels.length; i++) {
      int column = i % CentredPicture.SIDE / TILE;
      int row = i / CentredPicture.SIDE / TILE;
      int first = (row * TILES + column) * CHANNELS;
      sums[first] += pixels[i] >> 16 & 0xFF;
      sums[first + 1] += pixels[i] >> 8 & 0xFF;
      sums[first + 2] += pixels[i] & 0xFF;
    }
    for (int i = 0; i < LENGTH; i++) {
      target[offset + i] = sums[i] / (255f * TILE * TILE);
    }
  }
}
