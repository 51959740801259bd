package dev.cmimh.model.feature.cache;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.FeatureExtractor;
import dev.cmimh.model.feature.FeatureProgress;
import dev.cmimh.model.feature.FeatureSettings;
import dev.cmimh.model.feature.FeatureStage;
import dev.cmimh.model.feature.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Features that are computed once and kept in a folder, one sub-folder per data set and settings.
 * Several threads and processes may share the folder: one computes, the others wait and read.
 */
public final class CachedFeatureExtractor implements FeatureExtractor {

  private final FeatureExtractor source;
  private final Path folder;
  private final Consumer<String> notices;

  /**
   * A cache.
   *
   * @param source computes what is not there yet
   * @param folder where features are kept; made when needed
   * @param notices hears, in a sentence each, of damage that was repaired and of features that
   *     could not be kept
   */
  public CachedFeatureExtractor(FeatureExtractor source, Path folder, Consumer<String> notices) {
    this.source = source;
    this.folder = folder;
    this.notices = notices;
  }

  @Override
  public Features extract(
      PairedDataset data,
      FeatureSettings settings,
      FeatureProgress progress,
      BooleanSupplier cancelled)
      throws IOException {
    FeatureEntry entry = new FeatureEntry(folder, FeatureKey.of(data, settings));
    Optional<Features> kept = readIfSound(entry, settings);
    if (kept.isPresent()) {
      return kept.get();
    }
    Optional<EntryLock> lock = lock(entry, cancelled);
    if (lock.isEmpty()) {
      return source.extract(data, settings, progress, cancelled);
    }
    try (EntryLock _ = lock.get()) {
      Optional<Features> keptByAnother = readOrRemove(entry, settings);
      if (keptByAnother.isPresent()) {
        return keptByAnother.get();
      }
      Features computed = source.extract(data, settings, progress, cancelled);
      return keep(entry, computed, settings, progress);
    }
  }

  private static Optional<Features> readIfSound(FeatureEntry entry, FeatureSettings settings) {
    try {
      return entry.exists() ? Optional.of(entry.read(settings)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // looked at again, named and removed under the lock
    }
  }

  private Optional<EntryLock> lock(FeatureEntry entry, BooleanSupplier cancelled) {
    try {
      Files.createDirectories(folder);
      return Optional.of(EntryLock.acquire(entry.lockFile(), cancelled));
    } catch (IOException e) {
      notices.accept(notKept(e));
      return Optional.empty();
    }
  }

  private Optional<Features> readOrRemove(FeatureEntry entry, FeatureSettings settings)
      throws IOException {
    if (!entry.exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(entry.read(settings));
    } catch (IOException e) {
      notices.accept(
          "The features kept in %s cannot be used and are computed again: %s"
              .formatted(entry.folder(), e.getMessage()));
      entry.remove();
      return Optional.empty();
    }
  }

  /** What was computed, mapped from its files where it could be kept. */
  private Features keep(
      FeatureEntry entry, Features computed, FeatureSettings settings, FeatureProgress progress) {
    try {
      progress.report(FeatureStage.SAVING, 0, 1);
      entry.write(computed);
      progress.report(FeatureStage.SAVING, 1, 1);
      return entry.read(settings);
    } catch (IOException e) {
      notices.accept(notKept(e));
      return computed;
    }
  }

  private String notKept(IOException cause) {
    return "The features cannot be kept in %s, so they will be computed again next time: %s"
        .formatted(folder, cause);
  }
}
