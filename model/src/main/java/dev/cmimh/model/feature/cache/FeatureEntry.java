package dev.cmimh.model.feature.cache;

import dev.cmimh.model.feature.FeatureSettings;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.matrix.FolderTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * One sub-folder of the cache. It appears complete or not at all: it is written under another name
 * and moved.
 */
record FeatureEntry(Path cache, String key) {

  Path folder() {
    return cache.resolve(key);
  }

  Path lockFile() {
    return cache.resolve(key + ".lock");
  }

  boolean exists() {
    return Files.exists(folder());
  }

  /**
   * Reads the entry.
   *
   * @throws IOException if it is damaged; the message names the file
   */
  Features read(FeatureSettings settings) throws IOException {
    Checksums.verify(folder());
    return FeatureFiles.read(folder(), settings);
  }

  /** Writes the entry; to be called under its lock, when it does not exist. */
  void write(Features features) throws IOException {
    removeUnfinished();
    Path unfinished = Files.createTempDirectory(cache, key + ".");
    try {
      FeatureFiles.write(unfinished, features);
      Checksums.write(unfinished);
      Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FolderTree.remove(unfinished);
    }
  }

  /** Removes the entry; to be called under its lock. */
  void remove() throws IOException {
    FolderTree.remove(folder());
  }

  /** What a process left behind that was killed while it wrote. */
  private void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(cache, path -> Files.isDirectory(path) && startsWithKey(path))) {
      for (Path path : left) {
        FolderTree.remove(path);
      }
    }
  }

  private boolean startsWithKey(Path path) {
    return path.getFileName().toString().startsWith(key + ".");
  }
}
