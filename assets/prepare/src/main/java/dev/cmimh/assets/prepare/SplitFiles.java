package dev.cmimh.assets.prepare;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.dataset.SplitDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the split by family and writes one file per part: its items in the data base's order. */
final class SplitFiles {

  private static final long SEED = 2024;

  /** 973 of the 6,515 pairs: the size of test side on which the recipe's figures were measured. */
  private static final double TEST_SHARE = 0.1494;

  /** 542 pairs, which leaves the recipe's 5,000 to learn from. */
  private static final double VALIDATION_SHARE = 0.0832;

  private SplitFiles() {}

  static List<String> write(Path folder, List<PreparedPicture> pictures) throws IOException {
    Split split =
        new SplitDrawing(TEST_SHARE, VALIDATION_SHARE, SEED)
            .draw(pictures.stream().map(picture -> picture.emoji().family()).toList());
    write(folder, "train", split.train(), pictures);
    write(folder, "validation", split.validation(), pictures);
    write(folder, "test", split.test(), pictures);
    return List.of("split-train.txt", "split-validation.txt", "split-test.txt");
  }

  private static void write(Path folder, String part, int[] items, List<PreparedPicture> pictures)
      throws IOException {
    String ids =
        IntStream.of(items)
            .mapToObj(item -> pictures.get(item).id() + "\n")
            .collect(Collectors.joining());
    Files.writeString(
        folder.resolve("split-" + part + ".txt"),
        """
        # part: %s
        # seed: %d
        # Drawn by family; items in the shuffled order of the data base.
        """
                .formatted(part, SEED)
            + ids);
  }
}
