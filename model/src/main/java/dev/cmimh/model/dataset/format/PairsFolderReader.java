package dev.cmimh.model.dataset.format;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.PictureDecoder;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.dataset.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a person's own pairs: a folder with a file {@value #TABLE} and the pictures it names.
 *
 * <p>The table has the columns {@code image} (a file below the folder), {@code text}, and if it
 * likes {@code labels} (parted by ";") and {@code split} (train, validation or test). Without a
 * split one is drawn; without its validation part that is carved from train. Rows of the same
 * picture become one item with all their words and labels.
 */
public final class PairsFolderReader {

  /** The table's file name. */
  public static final String TABLE = "pairs.csv";

  private static final String LABEL_SET = "labels";

  private final Tokenizer tokenizer = new Tokenizer();

  /**
   * Reads a folder.
   *
   * @throws IOException if table or pictures are missing or wrong; the message names file and line
   */
  public PairedDataset read(Path folder) throws IOException {
    Path table = folder.resolve(TABLE);
    if (!Files.isRegularFile(table)) {
      throw new IOException(
          "%s has no file %s: it lists the pictures in the columns image,text,labels,split"
              .formatted(folder, TABLE));
    }
    List<PairsTable.Row> rows = PairsTable.read(table);
    Path home = folder.toAbsolutePath().normalize();
    boolean splitNamed = rows.stream().anyMatch(row -> !row.split().isEmpty());
    List<FolderPair> pairs = FolderPair.of(home, rows, splitNamed);
    PairsSplit drawing = new PairsSplit(table.toString(), pairs);
    Split split = drawing.split();
    PictureDecoder decoder = new PictureDecoder();
    return new PairedDataset(
        home.toString(),
        FolderHash.of(table, pairs.stream().map(FolderPair::picture).toList()),
        items(home, pairs, drawing.groups(split)),
        item -> decoder.decode(pairs.get(item).picture()),
        labelSets(pairs),
        split);
  }

  private List<PairedItem> items(Path home, List<FolderPair> pairs, List<String> groups)
      throws IOException {
    String source = Objects.requireNonNullElse(home.getFileName(), home).toString();
    List<PairedItem> items = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      FolderPair pair = pairs.get(i);
      List<String> words = tokenizer.words(pair.text());
      if (words.isEmpty()) {
        throw new IOException(
            "%s has the text \"%s\", in which no word says anything: describe the picture"
                .formatted(pair.where(), pair.text()));
      }
      items.add(new PairedItem(pair.id(), groups.get(i), pair.text(), source, words));
    }
    return items;
  }

  private static List<LabelSet> labelSets(List<FolderPair> pairs) {
    if (pairs.stream().allMatch(pair -> pair.labels().isEmpty())) {
      return List.of();
    }
    return List.of(LabelSet.of(LABEL_SET, pairs.stream().map(FolderPair::labels).toList()));
  }
}
