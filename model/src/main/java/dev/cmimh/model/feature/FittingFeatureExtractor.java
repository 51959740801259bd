package dev.cmimh.model.feature;

import static dev.cmimh.model.feature.FeatureStage.ENCODING;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.image.BlockNormalization;
import dev.cmimh.model.feature.image.ImageDescriptor;
import dev.cmimh.model.feature.text.BagOfWords;
import dev.cmimh.model.matrix.FloatMatrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Computes features from the pictures and words themselves. */
public final class FittingFeatureExtractor implements FeatureExtractor {

  @Override
  public Features extract(
      PairedDataset data,
      FeatureSettings settings,
      FeatureProgress progress,
      BooleanSupplier cancelled)
      throws IOException {
    int[] training = data.split().train();
    if (training.length < 2) {
      throw new IllegalArgumentException(
          "Data set %s has %d training items; features need at least 2"
              .formatted(data.name(), training.length));
    }
    FeatureWork work = new FeatureWork(progress, cancelled);
    ImageDescriptor imageDescriptor = settings.imageDescriptor();
    FloatMatrix described = Descriptors.ofPictures(data, imageDescriptor, work);
    BlockNormalization normalization =
        BlockNormalization.fit(imageDescriptor.blocks(), described, training);
    FloatMatrix images = normalization.applyToRows(described);
    BagOfWords bag = BagOfWords.fit(trainingTexts(data, training), settings.minimumTexts());
    FloatMatrix texts = Descriptors.ofTexts(data, bag, work);

    FittedMaps maps = FittedMaps.fit(images, texts, training, settings, work);
    FeatureSpace space =
        new FeatureSpace(
            imageDescriptor, normalization, maps.image(), bag, maps.text(), maps.summary());
    work.report(ENCODING, 0, 2);
    FloatMatrix encodedImages = maps.image().applyToRows(images);
    work.report(ENCODING, 1, 2);
    FloatMatrix encodedTexts = maps.text().applyToRows(texts);
    work.report(ENCODING, 2, 2);
    return new Features(space, encodedImages, encodedTexts);
  }

  private static List<List<String>> trainingTexts(PairedDataset data, int[] training) {
    return Arrays.stream(training).mapToObj(item -> data.items().get(item).words()).toList();
  }
}
