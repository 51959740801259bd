package dev.cmimh.model.dataset.format;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Split;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the data set that ships with the program: emoji by four hands. What each of its files holds
 * is written in the README of {@code assets/prepare}, the program that made them.
 */
public final class EmbeddedEmojiReader {

  /** What the data set is called. */
  public static final String NAME = "emoji";

  private static final String FOLDER = "/dev/cmimh/assets/emoji/";
  private static final List<String> LABEL_SETS = List.of("concepts", "subgroup", "group");
  private static final CSVFormat TABLE =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final PartSource source;

  /** A reader of what lies on the class path. */
  public EmbeddedEmojiReader() {
    this(file -> EmbeddedEmojiReader.class.getResourceAsStream(FOLDER + file));
  }

  EmbeddedEmojiReader(PartSource source) {
    this.source = source;
  }

  /**
   * Reads and verifies everything; pictures are decoded later, when asked for.
   *
   * @throws IOException if a part is missing or damaged; the message names it
   * @throws IllegalArgumentException if the split puts an item or a family on two sides
   */
  public PairedDataset read() throws IOException {
    VerifiedParts parts = VerifiedParts.read("the embedded data set", source);
    List<PairedItem> items = items(parts);
    return new PairedDataset(
        NAME,
        parts.contentHash(),
        items,
        new PictureArchives(items, parts.files()),
        labelSets(parts, items),
        split(parts, items));
  }

  /** All items, vendor by vendor within each emoji; an item's id is {@code source/hexcode}. */
  private static List<PairedItem> items(VerifiedParts parts) throws IOException {
    List<PairedItem> items = new ArrayList<>();
    for (CSVRecord row : rows(parts, "emoji.csv")) {
      List<String> words = List.of(row.get("words").split(" "));
      for (String vendor : row.get("pictures").split(" ")) {
        items.add(
            new PairedItem(
                vendor + "/" + row.get("hexcode"),
                row.get("family"),
                row.get("name"),
                vendor,
                words));
      }
    }
    return items;
  }

  private static List<LabelSet> labelSets(VerifiedParts parts, List<PairedItem> items)
      throws IOException {
    Map<String, CSVRecord> labels = new HashMap<>();
    for (CSVRecord row : rows(parts, "labels.csv")) {
      labels.put(row.get("hexcode"), row);
    }
    return LABEL_SETS.stream()
        .map(
            set ->
                LabelSet.of(
                    set,
                    items.stream()
                        .map(item -> labels.get(hexcode(item)).get(set).split(";"))
                        .map(Arrays::asList)
                        .toList()))
        .toList();
  }

  private static String hexcode(PairedItem item) {
    return item.id().substring(item.source().length() + 1);
  }

  private static Split split(VerifiedParts parts, List<PairedItem> items) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    items.forEach(item -> numbers.put(item.id(), numbers.size()));
    SplitFile train = SplitFile.parse(parts.text("split-train.txt"));
    return new Split(
        train.seed(),
        train.items(numbers),
        SplitFile.parse(parts.text("split-validation.txt")).items(numbers),
        SplitFile.parse(parts.text("split-test.txt")).items(numbers));
  }

  private static List<CSVRecord> rows(VerifiedParts parts, String file) throws IOException {
    try (CSVParser parser = TABLE.parse(new StringReader(parts.text(file)))) {
      return parser.getRecords();
    }
  }
}
