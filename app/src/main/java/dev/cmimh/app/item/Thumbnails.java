package dev.cmimh.app.item;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PicturePixels;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Pictures at the size at which they are shown, made in the background; those used last are kept.
 * Used on the user interface's thread.
 */
public final class Thumbnails {

  private static final long MOST_PIXELS = 12_000_000;

  private final Background background;
  private final Map<Key, Image> kept = new LinkedHashMap<>(256, 0.75f, true);
  private PairedDataset dataset;
  private long pixels;

  /**
   * @param background where pictures are decoded
   */
  public Thumbnails(Background background) {
    this.background = background;
  }

  private record Key(int item, int side) {}

  /**
   * The picture of an item.
   *
   * @param side of the square that it has to fit into, in pixels
   * @param done hears the picture, at once if it is known; null if it cannot be read
   * @return takes the wish back
   */
  public Cancellation load(PairedDataset of, int item, int side, Consumer<Image> done) {
    if (dataset == null || !of.isSameAs(dataset)) {
      dataset = of;
      kept.clear();
      pixels = 0;
    }
    Key key = new Key(item, side);
    Image known = kept.get(key);
    if (known != null) {
      done.accept(known);
      return new Cancellation();
    }
    return background.run(
        _ -> PicturePixels.ofItem(of.pictures(), item).scaledToFit(side, side),
        picture -> done.accept(keep(of, key, toImage(picture))),
        _ -> done.accept(null));
  }

  /** Any picture at a size. */
  public Cancellation load(PicturePixels picture, int side, Consumer<Image> done) {
    return background.run(
        _ -> picture.scaledToFit(side, side),
        scaled -> done.accept(toImage(scaled)),
        _ -> done.accept(null));
  }

  private Image keep(PairedDataset of, Key key, Image image) {
    if (of.isSameAs(dataset) && kept.put(key, image) == null) {
      pixels += sizeOf(image);
      Iterator<Image> eldest = kept.values().iterator();
      while (pixels > MOST_PIXELS) {
        pixels -= sizeOf(eldest.next());
        eldest.remove();
      }
    }
    return image;
  }

  private static long sizeOf(Image image) {
    return (long) (image.getWidth() * image.getHeight());
  }

  private static Image toImage(PicturePixels picture) {
    return new WritableImage(
        new PixelBuffer<>(
            picture.width(),
            picture.height(),
            IntBuffer.wrap(picture.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }
}
