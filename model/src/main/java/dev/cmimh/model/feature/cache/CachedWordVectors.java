package dev.cmimh.model.feature.cache;

import dev.cmimh.model.feature.text.SentenceEncoder;
import dev.cmimh.model.feature.text.WordVectors;
import dev.cmimh.model.matrix.NpyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Encoded vocabularies, kept in a folder: an NPY file for each vocabulary and encoder. */
public final class CachedWordVectors {

  private final Path folder;

  /**
   * @param folder made when needed
   */
  public CachedWordVectors(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads or encodes a vocabulary. What cannot be read is encoded anew, and what cannot be kept
   * will be again next time: both cost seconds and no more.
   *
   * @param cancelled asked while it encodes
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public WordVectors of(
      List<String> vocabulary, SentenceEncoder encoder, BooleanSupplier cancelled) {
    Path file = folder.resolve("words-" + FeatureKey.of(vocabulary, encoder) + ".npy");
    try {
      return new WordVectors(vocabulary, NpyFile.map(file));
    } catch (IOException | IllegalArgumentException notThere) {
      WordVectors encoded = WordVectors.of(vocabulary, encoder, cancelled);
      keep(file, encoded);
      return encoded;
    }
  }

  private void keep(Path file, WordVectors encoded) {
    try {
      Files.createDirectories(folder);
      NpyFile.write(file, encoded.rows());
    } catch (IOException notKept) {
      // A full disk is told of by what has to be written.
    }
  }
}
