package dev.cmimh.app.benchmark;

import dev.cmimh.model.matrix.FolderTree;
import dev.cmimh.model.run.ExplorerHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder of runs that is there for the time of measuring, with the features that the person's own
 * folder holds: no run of theirs is touched, and a start is as warm as theirs.
 *
 * @param warm whether the features were there; else the window computes them first, for up to a
 *     minute, and trains only then
 */
record MeasuringHome(ExplorerHome home, boolean warm) implements AutoCloseable {

  /** Makes it; where the person's folder has no features yet, they are computed anew. */
  static MeasuringHome like(ExplorerHome own) throws IOException {
    ExplorerHome home = new ExplorerHome(Files.createTempDirectory("cmimh-bench"));
    if (Files.isDirectory(own.features())) {
      copy(own.features(), home.features());
    }
    return new MeasuringHome(home, holdsFeatures(own.features()));
  }

  /** Those of a data set have a folder of their own; other things may be kept beside them. */
  private static boolean holdsFeatures(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> kept = Files.list(folder)) {
      return kept.anyMatch(Files::isDirectory);
    }
  }

  @Override
  public void close() throws IOException {
    FolderTree.remove(home.folder());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        linkOrCopy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /** Features are never written to: a link is as good, and takes no time that would be measured. */
  private static void linkOrCopy(Path file, Path to) throws IOException {
    if (Files.isDirectory(file)) {
      Files.createDirectory(to);
      return;
    }
    try {
      Files.createLink(to, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, to);
    }
  }
}
