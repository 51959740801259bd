package dev.cmimh.model.dataset.format;

import dev.cmimh.model.dataset.PairedDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** All data sets there are: one by name, any folder of pairs, any MATLAB file of features. */
public final class Datasets {

  /**
   * Opens a data set.
   *
   * @param nameOrFolder {@value EmbeddedEmojiReader#NAME}, a folder that {@link PairsFolderReader}
   *     reads, or a file that {@link MatlabFeaturesReader} reads
   * @throws IOException if there is no such name or folder, or it cannot be read; the message says
   *     what there is
   * @throws IllegalArgumentException if its split puts an item or a group on two sides
   */
  public PairedDataset open(String nameOrFolder) throws IOException {
    if (nameOrFolder.equals(EmbeddedEmojiReader.NAME)) {
      return new EmbeddedEmojiReader().read();
    }
    if (MatlabFeaturesReader.isNamedSo(nameOrFolder)) {
      return new MatlabFeaturesReader().read(nameOrFolder);
    }
    return new PairsFolderReader().read(folder(nameOrFolder));
  }

  private static Path folder(String name) throws IOException {
    try {
      Path folder = Path.of(name);
      if (!name.isBlank() && Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      throw new IOException(noSuchData(name), e);
    }
    throw new IOException(noSuchData(name));
  }

  private static String noSuchData(String name) {
    return ("There is no data set and no folder called \"%s\": there is the built-in data set %s,"
            + " or name a folder with pictures and a file %s, or a MATLAB file of features that"
            + " ends in %s")
        .formatted(
            name, EmbeddedEmojiReader.NAME, PairsFolderReader.TABLE, MatlabFeaturesReader.ENDING);
  }
}
