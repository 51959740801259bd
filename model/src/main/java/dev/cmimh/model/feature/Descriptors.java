package dev.cmimh.model.feature;

import static dev.cmimh.model.feature.FeatureStage.DESCRIBING_PICTURES;
import static dev.cmimh.model.feature.FeatureStage.DESCRIBING_WORDS;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.image.ImageDescriptor;
import dev.cmimh.model.feature.text.TextDescriptor;
import dev.cmimh.model.matrix.FloatMatrix;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Descriptors of all items of a data set, row = item. */
final class Descriptors {

  private static final int ITEMS_PER_REPORT = 64;

  private Descriptors() {}

  /** Describes all pictures, several at a time. */
  static FloatMatrix ofPictures(PairedDataset data, ImageDescriptor descriptor, FeatureWork work)
      throws IOException {
    int items = data.items().size();
    int length = descriptor.length();
    float[] values = new float[Math.multiplyExact(items, length)];
    AtomicInteger done = new AtomicInteger();
    work.report(DESCRIBING_PICTURES, 0, items);
    try {
      IntStream.range(0, items)
          .parallel()
          .forEach(
              item -> {
                float[] row = descriptor.describe(picture(data, item));
                System.arraycopy(row, 0, values, item * length, length);
                int finished = done.incrementAndGet();
                if (finished % ITEMS_PER_REPORT == 0 || finished == items) {
                  work.report(DESCRIBING_PICTURES, finished, items);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return FloatMatrix.of(items, length, values);
  }

  /** Describes all texts. */
  static FloatMatrix ofTexts(PairedDataset data, TextDescriptor descriptor, FeatureWork work) {
    int items = data.items().size();
    int length = descriptor.length();
    float[] values = new float[Math.multiplyExact(items, length)];
    work.report(DESCRIBING_WORDS, 0, items);
    for (int item = 0; item < items; item++) {
      float[] row = descriptor.describe(data.items().get(item).words()).descriptor();
      System.arraycopy(row, 0, values, item * length, length);
    }
    work.report(DESCRIBING_WORDS, items, items);
    return FloatMatrix.of(items, length, values);
  }

  private static BufferedImage picture(PairedDataset data, int item) {
    try {
      return data.pictures().picture(item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
