package dev.cmimh.model.dataset.format;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.PictureDecoder;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.dataset.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a person's own pairs: a folder with a file {@value #TABLE} and the pictures it names.
 *
 * <p>The table has the columns {@code image} (a file below the folder), {@code text}, and if it
 * likes {@code labels} (parted by ";") and {@code split} (train, validation or test). Without a
 * split one is drawn; without its validation part that is carved from train.
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
    List<Path> pictures = pictures(home, rows);
    PairsSplit drawing = new PairsSplit(table.toString(), rows);
    Split split = drawing.split();
    PictureDecoder decoder = new PictureDecoder();
    return new PairedDataset(
        home.toString(),
        FolderHash.of(table, pictures),
        items(home, rows, drawing.groups(split)),
        item -> decoder.decode(pictures.get(item)),
        labelSets(rows),
        split);
  }

  private List<PairedItem> items(Path home, List<PairsTable.Row> rows, List<String> groups)
      throws IOException {
    String source = Objects.requireNonNullElse(home.getFileName(), home).toString();
    List<PairedItem> items = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      PairsTable.Row row = rows.get(i);
      List<String> words = tokenizer.words(row.text());
      if (words.isEmpty()) {
        throw new IOException(
            "%s has the text \"%s\", in which no word says anything: describe the picture"
                .formatted(row.where(), row.text()));
      }
      items.add(new PairedItem(row.image(), groups.get(i), row.text(), source, words));
    }
    return items;
  }

  private static List<Path> pictures(Path home, List<PairsTable.Row> rows) throws IOException {
    Map<Path, PairsTable.Row> named = new HashMap<>();
    List<Path> pictures = new ArrayList<>();
    for (PairsTable.Row row : rows) {
      Path picture = picture(home, row);
      PairsTable.Row before = named.put(picture, row);
      if (before != null) {
        throw new IOException(
            "%s names %s again, after %s: give each picture one line with all its text"
                .formatted(row.where(), row.image(), before.where()));
      }
      pictures.add(picture);
    }
    return List.copyOf(pictures);
  }

  private static Path picture(Path home, PairsTable.Row row) throws IOException {
    Path picture;
    try {
      picture = home.resolve(row.image()).normalize();
    } catch (InvalidPathException e) {
      throw new IOException(row.where() + " names no file: " + row.image(), e);
    }
    if (!picture.startsWith(home)) {
      throw new IOException(
          "%s names %s, which lies outside of the folder".formatted(row.where(), row.image()));
    }
    if (!Files.isRegularFile(picture)) {
      throw new IOException(
          "%s names the picture %s, but there is no such file".formatted(row.where(), row.image()));
    }
    return picture;
  }

  private static List<LabelSet> labelSets(List<PairsTable.Row> rows) {
    if (rows.stream().allMatch(row -> row.labels().isEmpty())) {
      return List.of();
    }
    return List.of(LabelSet.of(LABEL_SET, rows.stream().map(PairsTable.Row::labels).toList()));
  }
}
