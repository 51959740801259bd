package dev.cmimh.model.feature;

import dev.cmimh.model.feature.image.HandCraftedDescriptor;
import dev.cmimh.model.feature.image.ImageDescriptor;

/**
 * How pictures and words become the vectors that encoders read. The defaults are settings that were
 * seen to train; none is a value of the paper, whose own are lost.
 *
 * @param colourWeight weight of the colour histograms beside the gradients' 1, above 0
 * @param thumbnailWeight weight of the thumbnail, above 0
 * @param imageComponents principal components of pictures, at least 1
 * @param textComponents principal components of texts, at least 1
 * @param minimumTexts different training texts that a word must be in to be known, at least 1
 * @param input what is made of the components
 */
public record FeatureSettings(
    double colourWeight,
    double thumbnailWeight,
    int imageComponents,
    int textComponents,
    int minimumTexts,
    Input input) {

  /** What is made of the principal components of both modalities. */
  public sealed interface Input {

    /** The principal scores alone, as in the paper. */
    record PrincipalOnly() implements Input {}

    /**
     * Canonical scores beside the principal scores.
     *
     * @param dimensions number of canonical directions, at least 1
     * @param ridge multiple of the mean variance that is added to every variance, above 0
     * @param principalWeight weight of the principal scores, above 0
     */
    record CanonicalAndPrincipal(int dimensions, double ridge, double principalWeight)
        implements Input {

      public CanonicalAndPrincipal {
        requireAtLeastOne("number of canonical directions", dimensions);
        requireAboveZero("ridge", ridge);
        requireAboveZero("weight of the principal scores", principalWeight);
      }
    }
  }

  public FeatureSettings {
    requireAboveZero("weight of the colour histograms", colourWeight);
    requireAboveZero("weight of the thumbnail", thumbnailWeight);
    requireAtLeastOne("number of image components", imageComponents);
    requireAtLeastOne("number of text components", textComponents);
    requireAtLeastOne("minimum of texts per word", minimumTexts);
  }

  /** The settings of the default recipe. */
  public static FeatureSettings defaults() {
    return new FeatureSettings(0.7, 0.7, 384, 320, 3, new Input.CanonicalAndPrincipal(128, 1, 0.5));
  }

  /** What describes pictures under these settings. */
  public ImageDescriptor imageDescriptor() {
    return new HandCraftedDescriptor(colourWeight, thumbnailWeight);
  }

  /** These settings with another input. */
  public FeatureSettings withInput(Input other) {
    return new FeatureSettings(
        colourWeight, thumbnailWeight, imageComponents, textComponents, minimumTexts, other);
  }

  private static void requireAtLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "The %s must be at least 1, but is %d".formatted(name, value));
    }
  }

  private static void requireAboveZero(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s must be a number above 0, but is %s".formatted(name, value));
    }
  }
}
