package dev.cmimh.model.feature;

import dev.cmimh.model.dataset.PairedDataset;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Turns the items of a data set into what encoders read. */
public interface FeatureExtractor {

  /**
   * Extracts the features of all items, fitted to the training items alone.
   *
   * @param cancelled asked often, from any thread; true ends the work
   * @throws IOException if a picture cannot be read or a file cannot be written; the message names
   *     it
   * @throws IllegalArgumentException if the data set has nothing to learn from
   * @throws CancellationException if the work was cancelled; nothing is left behind
   */
  Features extract(
      PairedDataset data,
      FeatureSettings settings,
      FeatureProgress progress,
      BooleanSupplier cancelled)
      throws IOException;
}
