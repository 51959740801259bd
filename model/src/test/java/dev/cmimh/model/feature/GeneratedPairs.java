package dev.cmimh.model.feature;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.feature.image.Pictures;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A small data set of coloured shapes that are named by their words. */
public final class GeneratedPairs {

  public static final int ITEMS = 60;
  public static final int TRAINING = 40;

  /** Each text has one of 3 colours, one of 3 shapes and one of 7 numbers. */
  public static final int TEXT_DIMENSIONS = 2 + 2 + 6;

  private static final List<String> COLOURS = List.of("red", "green", "blue");
  private static final List<Color> PAINTS = List.of(Color.RED, Color.GREEN, Color.BLUE);
  private static final List<String> SHAPES = List.of("disc", "tower", "bar");

  private GeneratedPairs() {}

  public static PairedDataset dataset() {
    return of(pictures(), words(), "hash");
  }

  /** The same, but for one item. */
  public static PairedDataset changed(int item, BufferedImage picture, List<String> words) {
    List<BufferedImage> pictures = new ArrayList<>(pictures());
    List<List<String>> texts = new ArrayList<>(words());
    pictures.set(item, picture);
    texts.set(item, words);
    return of(pictures, texts, "other hash");
  }

  private static PairedDataset of(
      List<BufferedImage> pictures, List<List<String>> words, String hash) {
    List<PairedItem> items =
        IntStream.range(0, ITEMS)
            .mapToObj(i -> new PairedItem("item" + i, "group" + i, "Item", "test", words.get(i)))
            .toList();
    Split split =
        new Split(
            1,
            IntStream.range(0, TRAINING).toArray(),
            IntStream.range(TRAINING, 50).toArray(),
            IntStream.range(50, ITEMS).toArray());
    return new PairedDataset("generated", hash, items, pictures::get, List.of(), split);
  }

  private static List<BufferedImage> pictures() {
    Random random = new Random(11);
    return IntStream.range(0, ITEMS)
        .mapToObj(i -> Pictures.transparent(90, 80, PAINTS.get(i % 3), shape(i / 3 % 3, random)))
        .toList();
  }

  private static Shape shape(int kind, Random random) {
    double x = 5 + random.nextInt(20);
    double y = 5 + random.nextInt(20);
    double size = 20 + random.nextInt(20);
    return switch (kind) {
      case 0 -> new Ellipse2D.Double(x, y, size, size);
      case 1 -> new Rectangle2D.Double(x, y, size / 3, size);
      default -> new Rectangle2D.Double(x, y, size, size / 4);
    };
  }

  private static List<List<String>> words() {
    return IntStream.range(0, ITEMS)
        .mapToObj(
            i -> List.of(COLOURS.get(i % 3), SHAPES.get(i / 3 % 3), "thing", "number" + i % 7))
        .toList();
  }
}
