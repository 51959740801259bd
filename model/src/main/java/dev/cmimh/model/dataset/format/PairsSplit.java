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
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The split of a folder of pairs: the owner's, where the table names one that can be kept; else
 * drawn, so that pictures with the same text lie on one side. Every side is shuffled: an order by
 * category would leak through ties.
 */
final class PairsSplit {

  private static final long SEED = 2024;
  private static final double TEST_SHARE = 0.15;
  private static final double VALIDATION_SHARE = 0.12;
  private static final int FEWEST_TEXTS = 3;

  private final Logger log = LoggerFactory.getLogger(PairsSplit.class);
  private final String table;
  private final List<FolderPair> pairs;

  PairsSplit(String table, List<FolderPair> pairs) {
    this.table = table;
    this.pairs = List.copyOf(pairs);
  }

  /**
   * The split. An owner's split that puts one picture on two sides cannot be kept: a warning says
   * so, and one is drawn.
   *
   * @throws IOException if the owner's split has no train or no test side, or there are too few
   *     different texts to draw one
   */
  Split split() throws IOException {
    if (pairs.stream().allMatch(pair -> pair.sides().isEmpty())) {
      return drawn(TEST_SHARE, VALIDATION_SHARE, IntStream.range(0, pairs.size()).toArray());
    }
    List<FolderPair> torn = pairs.stream().filter(pair -> pair.sides().size() > 1).toList();
    if (!torn.isEmpty()) {
      log.warn(
          "{} puts {} pictures on two sides of its split, {} first: a new split is drawn, by text",
          table,
          torn.size(),
          torn.getFirst().id());
      return drawn(TEST_SHARE, VALIDATION_SHARE, IntStream.range(0, pairs.size()).toArray());
    }
    return owners();
  }

  /**
   * The group of every pair: its text, unless the owner's split parts pictures of the same text;
   * then a warning says so, and every picture is its own group.
   */
  List<String> groups(Split split) {
    Optional<String> torn = textOnTwoSides(split);
    if (torn.isPresent()) {
      log.warn(
          "{} puts pictures of the same text on two sides of its split, such as \"{}\": expect"
              + " flattering figures",
          table,
          torn.get());
      return pairs.stream().map(FolderPair::id).toList();
    }
    return pairs.stream().map(FolderPair::text).toList();
  }

  private Split owners() throws IOException {
    int[] train = shuffled(SplitSide.TRAIN);
    int[] validation = shuffled(SplitSide.VALIDATION);
    int[] test = shuffled(SplitSide.TEST);
    if (train.length == 0 || test.length == 0) {
      throw new IOException(
          table + " needs rows of split train and rows of split test, or no column split at all");
    }
    if (validation.length == 0) {
      Split carved = drawn(0, VALIDATION_SHARE / (1 - TEST_SHARE), train);
      return new Split(SEED, carved.train(), carved.validation(), test);
    }
    return new Split(SEED, train, validation, test);
  }

  private Optional<String> textOnTwoSides(Split split) {
    Map<String, SplitSide> sideOfText = new HashMap<>();
    Map<SplitSide, int[]> sides = new EnumMap<>(SplitSide.class);
    sides.put(SplitSide.TRAIN, split.train());
    sides.put(SplitSide.VALIDATION, split.validation());
    sides.put(SplitSide.TEST, split.test());
    for (Map.Entry<SplitSide, int[]> side : sides.entrySet()) {
      for (int pair : side.getValue()) {
        String text = pairs.get(pair).text();
        SplitSide other = sideOfText.putIfAbsent(text, side.getKey());
        if (other != null && other != side.getKey()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private Split drawn(double testShare, double validationShare, int[] among) throws IOException {
    List<String> texts = IntStream.of(among).mapToObj(pair -> pairs.get(pair).text()).toList();
    long different = texts.stream().distinct().count();
    if (different < FEWEST_TEXTS) {
      throw new IOException(
          "%s has %d different texts to draw a split from: it needs at least %d, or a column split"
              .formatted(table, different, FEWEST_TEXTS));
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

  private int[] shuffled(SplitSide side) {
    List<Integer> order =
        new ArrayList<>(
            IntStream.range(0, pairs.size())
                .filter(pair -> pairs.get(pair).sides().equals(Set.of(side)))
                .boxed()
                .toList());
    Collections.shuffle(order, new Random(SEED));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }
}
