package dev.cmimh.model.feature.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.FeatureExtractor;
import dev.cmimh.model.feature.FeatureProgress;
import dev.cmimh.model.feature.FeatureSettings;
import dev.cmimh.model.feature.FeatureSettings.Input.PrincipalOnly;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.feature.FittingFeatureExtractor;
import dev.cmimh.model.feature.GeneratedPairs;
import dev.cmimh.model.feature.image.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedFeatureExtractorTest {

  private static final FeatureProgress SILENT = (stage, done, total) -> {};
  private static final FeatureSettings SETTINGS = FeatureSettings.defaults();

  @TempDir Path temporary;

  private final PairedDataset data = GeneratedPairs.dataset();
  private final AtomicInteger computations = new AtomicInteger();
  private final List<String> notices = new ArrayList<>();

  @Test
  void theSecondTimeReadsWhatTheFirstComputed() throws IOException {
    Features fresh = new FittingFeatureExtractor().extract(data, SETTINGS, SILENT, () -> false);
    Features first = extract(data, SETTINGS);
    Features second = extract(data, SETTINGS);

    assertThat(computations).hasValue(1);
    assertThat(notices).isEmpty();
    for (Features kept : List.of(first, second)) {
      assertThat(kept.images().toArray()).containsExactly(fresh.images().toArray());
      assertThat(kept.texts().toArray()).containsExactly(fresh.texts().toArray());
      assertThat(kept.space().summary()).isEqualTo(fresh.space().summary());
      assertThat(kept.space().image(Pictures.noise(50, 1)))
          .containsExactly(fresh.space().image(Pictures.noise(50, 1)));
      assertThat(kept.space().text(List.of("red", "qwerty")))
          .usingRecursiveComparison()
          .isEqualTo(fresh.space().text(List.of("red", "qwerty")));
    }
  }

  @Test
  void otherDataOtherSettingsAndOtherTrainingItemsAreKeptApart() throws IOException {
    extract(data, SETTINGS);
    extract(GeneratedPairs.changed(0, Pictures.noise(64, 2), List.of("red")), SETTINGS);
    extract(data, SETTINGS.withInput(new PrincipalOnly()));
    assertThat(computations).hasValue(3);

    extract(data, SETTINGS);
    assertThat(computations).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"images.npy", "text-weights.npy", "image-mean.npy", "space.json", "checksums.txt"})
  void aFileThatIsCutOffIsNamedAndComputedAgain(String name) throws IOException {
    Features first = extract(data, SETTINGS);
    Path file = keptFile(name);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    Features repaired = extract(data, SETTINGS);

    assertThat(computations).hasValue(2);
    assertThat(notices).singleElement().asString().contains("computed again").contains(".");
    assertThat(repaired.space().summary()).isEqualTo(first.space().summary());
    extract(data, SETTINGS);
    assertThat(computations).hasValue(2);
  }

  @Test
  void aSingleChangedByteIsNoticed() throws IOException {
    extract(data, SETTINGS);
    Path file = keptFile("texts.npy");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 3] ^= 1;
    Files.write(file, bytes);

    extract(data, SETTINGS);

    assertThat(computations).hasValue(2);
    assertThat(notices).singleElement().asString().contains("texts.npy is damaged");
  }

  @Test
  void aMissingFileIsNoticed() throws IOException {
    extract(data, SETTINGS);
    Files.delete(keptFile("images.npy"));

    extract(data, SETTINGS);

    assertThat(notices).singleElement().asString().contains("images.npy is missing");
  }

  @Test
  void whatAKilledProcessLeftIsRemoved() throws IOException {
    extract(data, SETTINGS);
    Path entry = keptFile("images.npy").getParent();
    Path unfinished = temporary.resolve(entry.getFileName() + ".123");
    Files.move(entry, unfinished);

    extract(data, SETTINGS);

    assertThat(unfinished).doesNotExist();
    assertThat(entry).isDirectory();
  }

  @Test
  void severalAtOnceComputeOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Features>> results = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        results.add(threads.submit(() -> extract(data, SETTINGS)));
      }
      float[] expected = results.getFirst().get().images().toArray();
      for (Future<Features> result : results) {
        assertThat(result.get().images().toArray()).containsExactly(expected);
      }
    }
    assertThat(computations).hasValue(1);
  }

  @Test
  void cancellingLeavesNothingBehind() throws IOException {
    assertThatThrownBy(() -> cache(temporary).extract(data, SETTINGS, SILENT, () -> true))
        .isInstanceOf(CancellationException.class);

    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).noneMatch(Files::isDirectory);
    }
  }

  @Test
  void whereNothingCanBeKeptFeaturesAreComputedAllTheSame() throws IOException {
    Path occupied = Files.createFile(temporary.resolve("file"));

    Features features = cache(occupied).extract(data, SETTINGS, SILENT, () -> false);

    assertThat(features.images().rows()).isEqualTo(GeneratedPairs.ITEMS);
    assertThat(notices)
        .singleElement()
        .asString()
        .contains("cannot be kept in " + occupied)
        .contains("computed again next time");
  }

  private Features extract(PairedDataset dataset, FeatureSettings settings) throws IOException {
    return cache(temporary).extract(dataset, settings, SILENT, () -> false);
  }

  private CachedFeatureExtractor cache(Path folder) {
    FeatureExtractor counting =
        (dataset, settings, progress, cancelled) -> {
          computations.incrementAndGet();
          return new FittingFeatureExtractor().extract(dataset, settings, progress, cancelled);
        };
    return new CachedFeatureExtractor(counting, folder, notices::add);
  }

  private Path keptFile(String name) throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }
}
