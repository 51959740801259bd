package dev.cmimh.model.dataset.format;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.dataset.SplitDrawing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The split of a table of pairs: the owner's, where its rows name one; else drawn, so that pictures
 * with the same text lie on one side. Every side is shuffled: an order by category would leak
 * through ties.
 */
final class PairsSplit {

  private static final long SEED = 2024;
  private static final double TEST_SHARE = 0.15;
  private static final double VALIDATION_SHARE = 0.12;
  private static final int FEWEST_TEXTS = 3;

  private enum Side {
    TRAIN,
    VALIDATION,
    TEST
  }

  private static final Map<String, Side> SIDES =
      Map.ofEntries(
          Map.entry("train", Side.TRAIN),
          Map.entry("training", Side.TRAIN),
          Map.entry("database", Side.TRAIN),
          Map.entry("retrieval", Side.TRAIN),
          Map.entry("validation", Side.VALIDATION),
          Map.entry("valid", Side.VALIDATION),
          Map.entry("val", Side.VALIDATION),
          Map.entry("dev", Side.VALIDATION),
          Map.entry("test", Side.TEST),
          Map.entry("testing", Side.TEST),
          Map.entry("query", Side.TEST));

  private final List<PairsTable.Row> rows;
  private final String file;

  PairsSplit(String file, List<PairsTable.Row> rows) {
    this.file = file;
    this.rows = List.copyOf(rows);
  }

  /**
   * The split.
   *
   * @throws IOException if only some rows name a side, a side is unknown or empty, or there are too
   *     few different texts to draw one
   */
  Split split() throws IOException {
    if (rows.stream().allMatch(row -> row.split().isEmpty())) {
      return drawn(TEST_SHARE, VALIDATION_SHARE, IntStream.range(0, rows.size()).toArray());
    }
    Map<Side, List<Integer>> sides = sides();
    int[] train = shuffled(sides.get(Side.TRAIN));
    int[] validation = shuffled(sides.get(Side.VALIDATION));
    int[] test = shuffled(sides.get(Side.TEST));
    if (train.length == 0 || test.length == 0) {
      throw new IOException(
          file + " needs rows of split train and rows of split test, or no column split at all");
    }
    if (validation.length == 0) {
      Split carved = drawn(0, VALIDATION_SHARE / (1 - TEST_SHARE), train);
      return new Split(SEED, carved.train(), carved.validation(), test);
    }
    return new Split(SEED, train, validation, test);
  }

  /**
   * The group of every row: its text, unless the owner's split parts pictures of the same text;
   * then every picture is its own group.
   */
  List<String> groups(Split split) {
    Map<String, Integer> sideOfText = new HashMap<>();
    List<int[]> sides = List.of(split.train(), split.validation(), split.test());
    for (int side = 0; side < sides.size(); side++) {
      for (int row : sides.get(side)) {
        Integer other = sideOfText.putIfAbsent(rows.get(row).text(), side);
        if (other != null && other != side) {
          return rows.stream().map(PairsTable.Row::image).toList();
        }
      }
    }
    return rows.stream().map(PairsTable.Row::text).toList();
  }

  private Split drawn(double testShare, double validationShare, int[] among) throws IOException {
    List<String> texts = IntStream.of(among).mapToObj(row -> rows.get(row).text()).toList();
    long different = texts.stream().distinct().count();
    if (different < FEWEST_TEXTS) {
      throw new IOException(
          "%s has %d different texts to draw a split from: it needs at least %d, or a column split"
              .formatted(file, different, FEWEST_TEXTS));
    }
    Split split = new SplitDrawing(testShare, validationShare, SEED).draw(texts);
    return new Split(
        SEED,
        renumbered(split.train(), among),
        renumbered(split.validation(), among),
        renumbered(split.test(), among));
  }

  private static int[] renumbered(int[] positions, int[] among) {
    return IntStream.of(positions).map(position -> among[position]).toArray();
  }

  private Map<Side, List<Integer>> sides() throws IOException {
    Map<Side, List<Integer>> sides = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      sides.put(side, new ArrayList<>());
    }
    for (int row = 0; row < rows.size(); row++) {
      sides.get(side(rows.get(row))).add(row);
    }
    return sides;
  }

  private static Side side(PairsTable.Row row) throws IOException {
    Side side = SIDES.get(row.split());
    if (side == null) {
      throw new IOException(
          "%s has the split \"%s\": it must be train, validation or test, or empty in every line"
              .formatted(row.where(), row.split()));
    }
    return side;
  }

  private static int[] shuffled(List<Integer> rows) {
    List<Integer> order = new ArrayList<>(rows);
    Collections.shuffle(order, new Random(SEED));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }
}
