package dev.cmimh.assets.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the embedded data set from the npm packages that hold its sources. Run by hand. */
final class EmojiPreparer {

  private static final int SIDE = 64;
  private static final double MARGIN = 0.03;

  private final Path packages;
  private final Path folder;
  private final PictureFrame frame = new PictureFrame(SIDE, MARGIN);
  private final PngEncoder encoder = new PngEncoder();

  EmojiPreparer(Path packages, Path folder) {
    this.packages = packages;
    this.folder = folder;
  }

  /**
   * Prepares the data set.
   *
   * @param arguments the folder that npm installed into; the folder of the prepared set
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "Give the folder with node_modules and the folder to write, see README.md");
    }
    new EmojiPreparer(Path.of(arguments[0], "node_modules"), Path.of(arguments[1])).prepare();
  }

  void prepare() throws IOException {
    Files.createDirectories(folder);
    List<Emoji> catalogue = new EmojiCatalogue(packages).read();
    Map<Emoji, List<String>> sources = new LinkedHashMap<>();
    catalogue.forEach(emoji -> sources.put(emoji, new ArrayList<>()));
    List<PreparedPicture> pictures = new ArrayList<>();
    List<String> parts = new ArrayList<>(List.of("emoji.csv", "labels.csv"));
    List<String> archives = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      VendorPictures drawn = new VendorPictures(packages, vendor);
      List<Emoji> present = catalogue.stream().filter(drawn::has).toList();
      archives.addAll(writePictures(vendor, drawn, present));
      for (Emoji emoji : present) {
        sources.get(emoji).add(vendor.source());
        pictures.add(new PreparedPicture(vendor.source(), emoji));
      }
    }
    Tables.writeEmoji(folder.resolve("emoji.csv"), sources);
    Tables.writeLabels(folder.resolve("labels.csv"), catalogue);
    parts.addAll(SplitFiles.write(folder, pictures));
    parts.addAll(archives);
    Manifest.write(folder, parts);
  }

  private List<String> writePictures(Vendor vendor, VendorPictures drawn, List<Emoji> present)
      throws IOException {
    PictureParts parts = new PictureParts(folder, vendor.source());
    try (parts) {
      for (Emoji emoji : present) {
        byte[] picture = encoder.encode(frame.apply(drawn.picture(emoji)));
        parts.add(emoji.hexcode() + ".png", picture);
      }
    }
    return parts.written();
  }
}
