package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.format.Datasets;
import dev.cmimh.model.feature.FeatureExtractor;
import dev.cmimh.model.feature.FeatureProgress;
import dev.cmimh.model.feature.FeatureSettings;
import dev.cmimh.model.feature.FittingFeatureExtractor;
import dev.cmimh.model.feature.GivenFeatureSpace;
import dev.cmimh.model.feature.cache.CachedFeatureExtractor;
import dev.cmimh.model.run.ExplorerHome;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Opens data sets with their features, which are computed once and kept. */
public final class DataOpener {

  private final Datasets datasets = new Datasets();
  private final FeatureExtractor extractor;

  /**
   * @param home where features are kept
   * @param notices hears of damage that was repaired, in a sentence each
   */
  public DataOpener(ExplorerHome home, Consumer<String> notices) {
    this.extractor =
        new CachedFeatureExtractor(new FittingFeatureExtractor(), home.features(), notices);
  }

  /**
   * Opens a data set.
   *
   * @param nameOrFolder {@code emoji}, a folder with {@code pairs.csv}, or a MATLAB file of
   *     features
   * @throws IOException if it cannot be read; the message says what and where
   */
  public OpenData open(String nameOrFolder, FeatureProgress progress, BooleanSupplier cancelled)
      throws IOException {
    return openFeatures(openDataset(nameOrFolder), progress, cancelled);
  }

  /**
   * Opens a data set without its features: pictures and words can be shown at once.
   *
   * @param nameOrFolder {@code emoji}, a folder with {@code pairs.csv}, or a MATLAB file of
   *     features
   * @throws IOException if it cannot be read; the message says what and where
   */
  public PairedDataset openDataset(String nameOrFolder) throws IOException {
    return datasets.open(nameOrFolder);
  }

  /**
   * Opens the features of a data set: in a moment where they are kept, in half a minute where they
   * are computed.
   *
   * @param cancelled asked often, from any thread; true ends the work
   * @throws IOException if a picture cannot be read; the message names it
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public OpenData openFeatures(
      PairedDataset dataset, FeatureProgress progress, BooleanSupplier cancelled)
      throws IOException {
    if (dataset.given().isPresent()) {
      return OpenData.of(dataset, GivenFeatureSpace.features(dataset, dataset.given().get()));
    }
    return OpenData.of(
        dataset, extractor.extract(dataset, FeatureSettings.defaults(), progress, cancelled));
  }
}
