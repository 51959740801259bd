package dev.cmimh.model.workbench;

import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.hashing.ReadableHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.HostHashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.ItemLogits;
import dev.cmimh.model.retrieval.WordDirections;
import dev.cmimh.model.starter.StarterRun;
import java.util.Optional;

/** The ways to a {@link ModelSearch}: from what ships, what is stored, and what is in training. */
public final class ModelSearches {

  private ModelSearches() {}

  /**
   * Asks the run that ships with the program; nothing has to be computed first.
   *
   * @param dataset whose items it finds
   * @param threads threads that one search may use
   * @throws IllegalArgumentException if the run learned from other data
   */
  public static ModelSearch of(StarterRun starter, PairedDataset dataset, int threads) {
    if (!starter.fits(dataset)) {
      throw new IllegalArgumentException(
          "The run that ships with the program learned from another data set than %s: train one"
                  .formatted(dataset.name())
              + " on it");
    }
    return new ModelSearch(
        dataset,
        starter.space(),
        Optional.empty(),
        starter.function(),
        Optional.empty(),
        starter.codes(),
        DistinctTexts.of(dataset.items()),
        WordDirections.of(starter.space()),
        threads);
  }

  /**
   * Asks a model, be it complete or in the middle of its training. Encodes all items without the
   * engine, which takes about a second of the processor for some thousand.
   *
   * @param threads threads that one search may use
   */
  public static ModelSearch of(OpenData data, CmimhModel model, int threads) {
    HostHashFunction function = new HostHashFunction(model);
    return of(data, function, function, threads);
  }

  /**
   * Asks a model whose engine is at hand, which encodes in a fraction of the time.
   *
   * @param encoder the same model
   * @param known what it encoded already: only the rest has to be
   */
  public static ModelSearch of(
      OpenData data,
      CmimhModel model,
      HashFunction encoder,
      Optional<EncodedPairs> known,
      int threads) {
    return of(data, new HostHashFunction(model), encoder, known, threads);
  }

  /**
   * Asks what a run of any method has learned. Encodes all items without the engine.
   *
   * @param threads threads that one search may use
   */
  public static ModelSearch of(OpenData data, StoredModel model, int threads) {
    ReadableHashFunction function = model.onHost();
    return of(data, function, function, threads);
  }

  /** Asks the model of a run. */
  public static ModelSearch of(OpenData data, OpenModel model, int threads) {
    return of(data, model.model().onHost(), model.function(), threads);
  }

  private static ModelSearch of(
      OpenData data, ReadableHashFunction function, HashFunction encoder, int threads) {
    return of(data, function, encoder, Optional.<EncodedPairs>empty(), threads);
  }

  private static ModelSearch of(
      OpenData data,
      ReadableHashFunction function,
      HashFunction encoder,
      Optional<EncodedPairs> known,
      int threads) {
    FloatMatrix images = data.features().images();
    FloatMatrix texts = data.features().texts();
    ItemLogits logits =
        known
            .map(pairs -> pairs.completedBy(encoder, images, texts, data.texts()))
            .orElseGet(() -> ItemLogits.of(encoder, images, texts, data.texts()));
    return new ModelSearch(
        data.dataset(),
        data.features().space(),
        Optional.of(data.features()),
        function,
        Optional.of(logits),
        logits.codes(),
        data.texts(),
        data.words(),
        threads);
  }
}
