package dev.cmimh.model.dataset.format;

import dev.cmimh.model.dataset.GivenFeatures;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Reads features of pairs from a MATLAB file of version 5 (saved with {@code -v6} or {@code -v7}),
 * as the Wikipedia articles are passed on: the matrices {@code I_tr}, {@code T_tr}, {@code I_te}
 * and {@code T_te}, an item a row, and the labels {@code L_tr} and {@code L_te}, either a class
 * number per item or a column of 0 and 1 per label.
 *
 * <p>The training pairs are the data base and the test pairs ask, as the field uses such files:
 * there is no validation side.
 */
public final class MatlabFeaturesReader {

  /** What the files' names end in. */
  public static final String ENDING = ".mat";

  private static final String LABEL_SET = "labels";
  private static final long SEED = 2024;

  /** Whether a name looks like that of such a file. */
  static boolean isNamedSo(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is missing, no such file, or a matrix in it is missing or does not
   *     fit the others; the message says which
   */
  public PairedDataset read(String name) throws IOException {
    Path file = file(name);
    MatlabMatrices matrices = MatlabMatrices.read(file);
    int train = matrices.rows("I_tr");
    int test = matrices.rows("I_te");
    matrices.requireRows("T_tr", train);
    matrices.requireRows("T_te", test);
    GivenFeatures features =
        new GivenFeatures(matrices.stacked("I_tr", "I_te"), matrices.stacked("T_tr", "T_te"));
    return new PairedDataset(
        file.toString(),
        Sha256.of(Files.readAllBytes(file)),
        items(file, train, test),
        item -> {
          throw new IOException(
              "%s holds features without pictures, so item %d cannot be shown"
                  .formatted(file, item));
        },
        labelSets(matrices, train, test),
        new Split(
            SEED, shuffled(train), new int[0], IntStream.range(train, train + test).toArray()),
        Optional.of(features));
  }

  private static Path file(String name) throws IOException {
    try {
      Path file = Path.of(name).toAbsolutePath().normalize();
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new IOException("There is no file \"%s\": check the name".formatted(name), e);
    }
    throw new IOException("There is no file \"%s\": check the name".formatted(name));
  }

  /** Items without words; each is a group of its own. */
  private static List<PairedItem> items(Path file, int train, int test) {
    String source = file.getFileName().toString();
    List<PairedItem> items = new ArrayList<>();
    for (int item = 0; item < train + test; item++) {
      boolean asks = item >= train;
      int number = 1 + (asks ? item - train : item);
      String id = (asks ? "test/" : "train/") + number;
      items.add(
          new PairedItem(
              id, id, (asks ? "test pair " : "training pair ") + number, source, List.of()));
    }
    return items;
  }

  private static List<LabelSet> labelSets(MatlabMatrices matrices, int train, int test)
      throws IOException {
    if (!matrices.has("L_tr") && !matrices.has("L_te")) {
      return List.of();
    }
    matrices.requireRows("L_tr", train);
    matrices.requireRows("L_te", test);
    return List.of(LabelSet.of(LABEL_SET, MatlabLabels.of(matrices.stacked("L_tr", "L_te"))));
  }

  /** An order by class would leak through ties. */
  private static int[] shuffled(int count) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, new Random(SEED));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }
}
