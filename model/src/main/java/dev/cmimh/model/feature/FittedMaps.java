package dev.cmimh.model.feature;

import static dev.cmimh.model.feature.FeatureStage.CORRELATION;
import static dev.cmimh.model.feature.FeatureStage.IMAGE_COMPONENTS;
import static dev.cmimh.model.feature.FeatureStage.TEXT_COMPONENTS;

import dev.cmimh.model.feature.FeatureSettings.Input.CanonicalAndPrincipal;
import dev.cmimh.model.feature.FeatureSettings.Input.PrincipalOnly;
import dev.cmimh.model.feature.projection.CanonicalCorrelation;
import dev.cmimh.model.feature.projection.EncoderInput;
import dev.cmimh.model.feature.projection.PrincipalComponents;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Arrays;
import java.util.List;

/** The maps from descriptors to encoder inputs, fitted to training items. */
record FittedMaps(AffineMap image, AffineMap text, FeatureSummary summary) {

  static FittedMaps fit(
      FloatMatrix images,
      FloatMatrix texts,
      int[] training,
      FeatureSettings settings,
      FeatureWork work) {
    PrincipalComponents ofImages =
        PrincipalComponents.fit(
            images,
            training,
            settings.imageComponents(),
            (done, total) -> work.report(IMAGE_COMPONENTS, done, total));
    PrincipalComponents ofTexts =
        PrincipalComponents.fit(
            texts,
            training,
            settings.textComponents(),
            (done, total) -> work.report(TEXT_COMPONENTS, done, total));
    return switch (settings.input()) {
      case PrincipalOnly _ ->
          new FittedMaps(
              ofImages.scores(), ofTexts.scores(), summary(ofImages, ofTexts, List.of()));
      case CanonicalAndPrincipal input -> {
        work.report(CORRELATION, 0, 1);
        CanonicalCorrelation correlation =
            CanonicalCorrelation.fit(
                ofImages.scores().applyToRows(images.select(training)),
                ofTexts.scores().applyToRows(texts.select(training)),
                input.dimensions(),
                input.ridge());
        work.report(CORRELATION, 1, 1);
        double weight = input.principalWeight();
        List<Double> correlations = Arrays.stream(correlation.correlations()).boxed().toList();
        yield new FittedMaps(
            EncoderInput.ofImages(ofImages, correlation, weight),
            EncoderInput.ofTexts(ofTexts, correlation, weight),
            summary(ofImages, ofTexts, correlations));
      }
    };
  }

  private static FeatureSummary summary(
      PrincipalComponents images, PrincipalComponents texts, List<Double> correlations) {
    return new FeatureSummary(images.explainedShare(), texts.explainedShare(), correlations);
  }
}
