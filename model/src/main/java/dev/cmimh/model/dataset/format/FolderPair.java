package dev.cmimh.model.dataset.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A picture of a folder with all that the table says of it.
 *
 * @param where file and line of its first row, for messages
 * @param id the picture's path below the folder, parted by "/"
 * @param text the texts of all its rows, each once, a line each
 * @param labels the labels of all its rows, each once
 * @param sides the sides that its rows name: none or one where the table is sound
 */
record FolderPair(
    String where, Path picture, String id, String text, List<String> labels, Set<SplitSide> sides) {

  /**
   * The pairs of a table: rows of the same picture become one.
   *
   * @param home the folder, absolute and normalised
   * @param splitNamed whether every row has to name a side
   * @throws IOException if a picture is missing or a side unknown; the message names file and line
   */
  static List<FolderPair> of(Path home, List<PairsTable.Row> rows, boolean splitNamed)
      throws IOException {
    Map<Path, FolderPair> pairs = new LinkedHashMap<>();
    for (PairsTable.Row row : rows) {
      Path picture = picture(home, row);
      String id = home.relativize(picture).toString().replace('\\', '/');
      Set<SplitSide> sides = splitNamed ? EnumSet.of(side(row)) : EnumSet.noneOf(SplitSide.class);
      pairs.merge(
          picture,
          new FolderPair(row.where(), picture, id, row.text(), row.labels(), sides),
          FolderPair::and);
    }
    return new ArrayList<>(pairs.values());
  }

  private FolderPair and(FolderPair other) {
    Set<String> texts = new LinkedHashSet<>(text.lines().toList());
    other.text.lines().forEach(texts::add);
    Set<SplitSide> allSides = EnumSet.copyOf(sides.isEmpty() ? other.sides : sides);
    allSides.addAll(other.sides);
    return new FolderPair(
        where,
        picture,
        id,
        String.join("\n", texts),
        Stream.concat(labels.stream(), other.labels.stream()).distinct().toList(),
        allSides);
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

  private static SplitSide side(PairsTable.Row row) throws IOException {
    return SplitSide.named(row.split())
        .orElseThrow(
            () ->
                new IOException(
                    ("%s has the split \"%s\": it must be train, validation or test, or empty in"
                            + " every line")
                        .formatted(row.where(), row.split())));
  }
}
